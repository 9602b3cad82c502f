"""What the page on streamlining says, in the four working languages."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class StreamliningPhrases:
    """Words of one language. What stands in braces is put in."""

    title: str
    about: str
    unplaced: str  # {} how many
    now: str
    nothing_open: str  # {} paragraphs
    kept: str  # {} paragraph, {} sponsors
    beside: str  # {} paragraph, {} files
    one_left: str
    alike: str
    all_taken: str
    rivals: str
    held: str
    none: str
    paragraph: str
    asked: str
    sponsors: str
    likeness: str
    party: str
    struck: str
    moved: str  # {} paragraph
    moved_first: str
    joined: str
    stays: str
    new: str  # {} paragraph
    new_first: str
    new_note: str
    note: str  # {} how it begins
    bracket: str
    long_bracket: str
    option: str
    same: str
    signs: str
    small_words: str  # {} differing, {} of
    few_words: str  # {} differing, {} of
    elsewhere: str
    nearly_elsewhere: str  # {} differing, {} of
    same_words: str  # {} words
    same_place: str
    inside: str
    if_struck: str
    if_kept: str
    if_moved: str
    neighbour: str
    choices: str  # {} choices
    beside_each_other: str
    either: str
    too_many: str  # {} how many
    group: str
    nobody: str


STREAMLINING_PHRASES = {
    "en": StreamliningPhrases(
        title="Where the text stands: what can be closed, what is nearly the same, what is rival",
        about=(
            "This page helps to prepare a meeting. It decides nothing and proposes nothing. "
            "Likeness is of words, not of meaning: “not” is one word. Words struck through are "
            "asked to go, underlined words to come; where wordings are nearly the same, these are "
            "what differs from the first."
        ),
        unplaced=(
            "Asked for, but without a place in the text: {}. They may concern paragraphs that are "
            "listed here as closed; see the account."
        ),
        now="Can be closed now",
        nothing_open="Nothing is open in: {}.",
        kept="{}: to stay as it is, at the request of {}.",
        beside="{}: look first at the comments, questions or reservations in {}.",
        one_left="One open point left",
        alike="The same or nearly the same wording",
        all_taken="Can all be taken together",
        rivals="Rivals: not all of it can be taken",
        held="Only one delegation holds it",
        none="None.",
        paragraph="Paragraph",
        asked="What is asked",
        sponsors="Who asks",
        likeness="How alike",
        party="Delegation",
        struck="the paragraph is struck out",
        moved="the paragraph stands after {}",
        moved_first="the paragraph stands at the beginning",
        joined="the paragraph runs on into the next",
        stays="the paragraph stays as it is",
        new="new, after {}",
        new_first="new, at the beginning",
        new_note="new note",
        note="note “{}”",
        bracket="a bracket that came with the text: {}",
        long_bracket="a bracket that runs over several paragraphs",
        option="one of several options",
        same="the same words",
        signs="differs in signs or capitals only",
        small_words="differs in small words only: {} of {} words",
        few_words="differs in {} of {} words",
        elsewhere="the same words at another place",
        nearly_elsewhere="at another place; differs in {} of {} words",
        same_words="They change the same words: {}.",
        same_place="They put words in at the same place.",
        inside="What one puts in stands among words that another changes.",
        if_struck="If the paragraph is struck out, the rest falls.",
        if_kept="If the paragraph stays as it is, the rest falls.",
        if_moved="It can be moved to one place only, and then doesn't run on into the next.",
        neighbour="It can't run on into a paragraph that goes, or past one that comes between.",
        choices="Can be taken: {}.",
        beside_each_other=" with ",
        either="; or ",
        too_many="{} rivals: too many to list what can be taken together.",
        group="{} (a group)",
        nobody="nobody any more: the last sponsor has left",
    ),
    "es": StreamliningPhrases(
        title="Estado del texto: qué puede cerrarse, qué es casi igual, qué se excluye",
        about=(
            "Esta página ayuda a preparar una reunión. No decide ni propone nada. El parecido es "
            "de palabras, no de sentido: “no” es una sola palabra. Se pide suprimir las palabras "
            "tachadas y agregar las subrayadas; donde las redacciones son casi iguales, son lo que "
            "difiere de la primera."
        ),
        unplaced=(
            "Pedido, pero sin lugar en el texto: {}. Puede referirse a párrafos que aquí figuran "
            "como cerrados; véase la cuenta de las propuestas."
        ),
        now="Puede cerrarse ya",
        nothing_open="Nada queda abierto en: {}.",
        kept="{}: que quede como está, a pedido de {}.",
        beside="{}: véanse antes los comentarios, preguntas o reservas en {}.",
        one_left="Queda un solo punto abierto",
        alike="Redacciones iguales o casi iguales",
        all_taken="Puede aceptarse todo a la vez",
        rivals="Se excluyen: no puede aceptarse todo",
        held="Lo sostiene una sola delegación",
        none="Ninguno.",
        paragraph="Párrafo",
        asked="Qué se pide",
        sponsors="Quién lo pide",
        likeness="En qué se parecen",
        party="Delegación",
        struck="se suprime el párrafo",
        moved="el párrafo pasa después de {}",
        moved_first="el párrafo pasa al comienzo",
        joined="el párrafo se une al siguiente",
        stays="el párrafo queda como está",
        new="nuevo, después de {}",
        new_first="nuevo, al comienzo",
        new_note="nota nueva",
        note="nota “{}”",
        bracket="un corchete que venía con el texto: {}",
        long_bracket="un corchete que abarca varios párrafos",
        option="una de varias opciones",
        same="las mismas palabras",
        signs="difiere solo en signos o mayúsculas",
        small_words="difiere solo en palabras menores: {} de {} palabras",
        few_words="difiere en {} de {} palabras",
        elsewhere="las mismas palabras en otro lugar",
        nearly_elsewhere="en otro lugar; difiere en {} de {} palabras",
        same_words="Cambian las mismas palabras: {}.",
        same_place="Agregan palabras en el mismo lugar.",
        inside="Lo que uno agrega cae entre palabras que otro cambia.",
        if_struck="Si el párrafo se suprime, lo demás decae.",
        if_kept="Si el párrafo queda como está, lo demás decae.",
        if_moved="Puede pasar a un solo lugar, y entonces no se une al siguiente.",
        neighbour="No puede unirse a un párrafo que se suprime, ni saltar uno que se intercala.",
        choices="Puede aceptarse: {}.",
        beside_each_other=" con ",
        either="; o bien ",
        too_many="{} pedidos que se excluyen: demasiados para enumerar qué puede aceptarse junto.",
        group="{} (grupo)",
        nobody="ya nadie: el último patrocinador se retiró",
    ),
    "fr": StreamliningPhrases(
        title="État du texte : ce qui peut être clos, ce qui se ressemble, ce qui s’exclut",
        about=(
            "Cette page aide à préparer une réunion. Elle ne décide ni ne propose rien. La "
            "ressemblance est celle des mots, non du sens : « non » n’est qu’un mot. La "
            "suppression des mots barrés est demandée, et l’ajout des mots soulignés ; là où les "
            "formulations sont presque identiques, c’est ce qui diffère de la première."
        ),
        unplaced=(
            "Demandé, mais sans place dans le texte : {}. Cela peut concerner des paragraphes qui "
            "figurent ici comme clos ; voir le compte des propositions."
        ),
        now="Peut être clos dès maintenant",
        nothing_open="Rien n’est ouvert dans : {}.",
        kept="{} : à laisser inchangé, à la demande de {}.",
        beside="{} : voir d’abord les observations, questions ou réserves dans {}.",
        one_left="Un seul point reste ouvert",
        alike="Formulations identiques ou presque",
        all_taken="Tout peut être accepté ensemble",
        rivals="Demandes qui s’excluent : tout ne peut être accepté",
        held="Une seule délégation y tient",
        none="Néant.",
        paragraph="Paragraphe",
        asked="Ce qui est demandé",
        sponsors="Qui le demande",
        likeness="Ressemblance",
        party="Délégation",
        struck="le paragraphe est supprimé",
        moved="le paragraphe est placé après {}",
        moved_first="le paragraphe est placé au début",
        joined="le paragraphe est réuni au suivant",
        stays="le paragraphe reste inchangé",
        new="nouveau, après {}",
        new_first="nouveau, au début",
        new_note="note nouvelle",
        note="note « {} »",
        bracket="un crochet venu avec le texte : {}",
        long_bracket="un crochet qui s’étend sur plusieurs paragraphes",
        option="une option parmi d’autres",
        same="les mêmes mots",
        signs="ne diffère que par des signes ou des majuscules",
        small_words="ne diffère que par de petits mots : {} sur {} mots",
        few_words="diffère par {} mots sur {}",
        elsewhere="les mêmes mots à un autre endroit",
        nearly_elsewhere="à un autre endroit ; diffère par {} mots sur {}",
        same_words="Elles changent les mêmes mots : {}.",
        same_place="Elles ajoutent des mots au même endroit.",
        inside="Ce que l’une ajoute se trouve parmi des mots que l’autre change.",
        if_struck="Si le paragraphe est supprimé, le reste tombe.",
        if_kept="Si le paragraphe reste inchangé, le reste tombe.",
        if_moved="Il ne peut être déplacé qu’à un seul endroit, et n’est pas réuni au suivant.",
        neighbour=(
            "Il ne peut être réuni à un paragraphe qui disparaît, ni par-dessus un autre qui "
            "s’intercale."
        ),
        choices="Peut être accepté : {}.",
        beside_each_other=" avec ",
        either=" ; ou bien ",
        too_many="{} demandes qui s’excluent : trop pour dire lesquelles vont ensemble.",
        group="{} (groupe)",
        nobody="plus personne : le dernier auteur s’est retiré",
    ),
    "pt": StreamliningPhrases(
        title="Estado do texto: o que pode ser fechado, o que é quase igual, o que se exclui",
        about=(
            "Esta página ajuda a preparar uma reunião. Não decide nem propõe nada. A semelhança é "
            "de palavras, não de sentido: “não” é uma só palavra. Pede-se suprimir as palavras "
            "riscadas e acrescentar as sublinhadas; onde as redações são quase iguais, são o que "
            "difere da primeira."
        ),
        unplaced=(
            "Pedido, mas sem lugar no texto: {}. Pode referir-se a parágrafos que aqui figuram "
            "como fechados; ver a conta das propostas."
        ),
        now="Pode ser fechado já",
        nothing_open="Nada está aberto em: {}.",
        kept="{}: que fique como está, a pedido de {}.",
        beside="{}: ver antes os comentários, perguntas ou reservas em {}.",
        one_left="Resta um só ponto aberto",
        alike="Redações iguais ou quase iguais",
        all_taken="Pode ser aceito tudo junto",
        rivals="Excluem-se: não se pode aceitar tudo",
        held="Uma só delegação o sustenta",
        none="Nenhum.",
        paragraph="Parágrafo",
        asked="O que se pede",
        sponsors="Quem pede",
        likeness="Em que se parecem",
        party="Delegação",
        struck="o parágrafo é suprimido",
        moved="o parágrafo passa para depois de {}",
        moved_first="o parágrafo passa para o início",
        joined="o parágrafo une-se ao seguinte",
        stays="o parágrafo fica como está",
        new="novo, depois de {}",
        new_first="novo, no início",
        new_note="nota nova",
        note="nota “{}”",
        bracket="um colchete que veio com o texto: {}",
        long_bracket="um colchete que abrange vários parágrafos",
        option="uma de várias opções",
        same="as mesmas palavras",
        signs="difere só em sinais ou maiúsculas",
        small_words="difere só em palavras menores: {} de {} palavras",
        few_words="difere em {} de {} palavras",
        elsewhere="as mesmas palavras em outro lugar",
        nearly_elsewhere="em outro lugar; difere em {} de {} palavras",
        same_words="Alteram as mesmas palavras: {}.",
        same_place="Acrescentam palavras no mesmo lugar.",
        inside="O que um acrescenta cai entre palavras que outro altera.",
        if_struck="Se o parágrafo é suprimido, o resto cai.",
        if_kept="Se o parágrafo fica como está, o resto cai.",
        if_moved="Só pode passar para um lugar, e então não se une ao seguinte.",
        neighbour="Não pode unir-se a um parágrafo que sai, nem saltar um que se intercala.",
        choices="Pode ser aceito: {}.",
        beside_each_other=" com ",
        either="; ou então ",
        too_many="{} pedidos que se excluem: são muitos para listar o que pode ser aceito junto.",
        group="{} (grupo)",
        nobody="mais ninguém: o último proponente se retirou",
    ),
}


def streamlining_phrases(language: str) -> StreamliningPhrases:
    """Give the words of a language, in English where there are none."""
    return STREAMLINING_PHRASES.get(language, STREAMLINING_PHRASES["en"])

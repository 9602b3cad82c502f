"""The words of the pages on the history of a text."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from travaux.proposals import Delivery, ProposalKind
from travaux.readings import BracketKind, Disposition
from travaux.reports.history.settling import Fate


@dataclass(frozen=True, slots=True)
class HistoryPhrases:
    """Words of one language; {} takes names, an issue, a paragraph's number, a date or words."""

    # who and where
    and_: str
    chair: str
    facilitator: str
    secretariat: str
    without: str
    spoken_for: str
    nobody: str
    at_meeting: str
    part_of: str
    reason: str
    proposal: str
    marked: str
    # what was decided
    taken: str
    taken_of: str
    bridge: str
    bridge_of: str
    bridged: str
    dispositions: Mapping[Disposition, str]
    undone: str
    still_open: str
    went_open: str
    deletion: str
    division: str
    kinds: Mapping[BracketKind, str]
    between: str
    after: str
    before: str
    # why
    why_title: str
    why_of: str
    paragraph: str
    coming: str
    why_heads: tuple[str, str, str, str]
    asked_only: str
    decided_since: str
    from_text: str
    presented: str
    not_said: str
    not_said_here: str
    not_shown: str
    now: str
    open_there: str
    # one paragraph
    history_title: str
    history_from: str
    stands_now: str
    last_standing: str
    no_longer: str
    first_stood: str
    unchanged: str
    quiet: str
    outside: str
    added: str
    deleted: str
    was_numbered: str
    moved: str
    joined: str
    divided: str
    came_new: str
    gone: str
    gone_unsaid: str
    gone_unsaid_here: str
    asked_heading: str
    asked_heads: tuple[str, str, str]
    nothing_asked: str
    standings: str
    statements: str
    statement: str
    key: str
    short: str
    short_heads: tuple[str, str, str, str, str, str]
    # how an issue became the next one
    trace_title: str
    trace_about: str
    trace_heads: tuple[str, str, str, str]
    as_it_stood: str
    is_new: str
    text_of: str
    went: str
    fates_title: str
    fates_heads: tuple[str, str, str, str]
    fates: Mapping[Fate, str]
    received: str
    # the chair's list
    brackets_title: str
    brackets_about: str
    brackets_heads: tuple[str, str, str, str]
    no_brackets: str
    new_after: str
    new_first: str
    # the register of proposals
    proposals_title: str
    proposals_heads: tuple[str, str, str, str, str]
    no_proposals: str
    proposal_kinds: Mapping[ProposalKind, str]
    deliveries: Mapping[Delivery, str]
    made_on: str
    joined_on: str
    left_on: str
    withdrawn: str
    dropped: str
    changes: str
    states: Mapping[str, str]
    # tracked changes
    decided_at: str
    changes_title: str
    brought_by: str


_ENGLISH = HistoryPhrases(
    and_="{} and {}",
    chair="the Chair",
    facilitator="the facilitator",
    secretariat="the Secretariat",
    without="{} (without {})",
    spoken_for="{} (through {})",
    nobody="nobody now",
    at_meeting="meeting {}",
    part_of="part of decision {}",
    reason="Reason: {}",
    proposal="proposal {}",
    marked="{} on {}",
    taken="Taken as asked",
    taken_of="Taken as {} asked",
    bridge="Other words were taken that meet all sides",
    bridge_of="Other words were taken, proposed by {}",
    bridged="words that nobody had asked for; asked were: {}",
    dispositions={
        Disposition.KEEP: "The words that stood there were kept",
        Disposition.DELETE: "Deleted",
        Disposition.PARK: "Put aside for now, and kept at hand",
        Disposition.DROP: "Dropped, for nobody supported it",
    },
    undone="Undone later: {}",
    still_open="Open",
    went_open="Not decided in this issue",
    deletion="deletion",
    division="a new paragraph begins here",
    kinds={
        BracketKind.ADDITION: "words to add",
        BracketKind.DELETION: "words to delete",
        BracketKind.ALTERNATIVE: "other words",
        BracketKind.PARAGRAPH: "new paragraph",
        BracketKind.SUPPRESSION: "paragraph to delete",
        BracketKind.MOVE: "paragraph to move",
        BracketKind.JOIN: "to join with the next paragraph",
        BracketKind.TYPED: "a bracket that came with the text",
    },
    between="between “{}” and “{}”",
    after="after “{}”",
    before="before “{}”",
    why_title="Where the words are from",
    why_of="“{}”, in {}",
    paragraph="Paragraph {}",
    coming="In a new paragraph",
    why_heads=("Words", "In the text since", "Asked for by", "Decided"),
    asked_only="not in the text: asked for",
    decided_since="decided; in the text from the next issue on",
    from_text="Came with the text{}",
    presented="Came with the text{}, which {} presented.",
    not_said="The record doesn’t say from whom.",
    not_said_here="What is shown at this level doesn’t say from whom.",
    not_shown="Proposed; not shown at this level.",
    now="now {}",
    open_there="Open there now: {}",
    history_title="History of paragraph {}",
    history_from="As it is numbered in {}. Issues in which it stands: {}; decisions on it: {}; "
    "proposals about it: {}.",
    stands_now="As it stands in {}",
    last_standing="Standing: {}.",
    no_longer="It no longer stands in the text.",
    first_stood="Here it stood for the first time.",
    unchanged="Its words are those of the issue before.",
    quiet="Issues in which it stayed as it was, and nothing was asked of it: {}.",
    outside="What changed came with the text{}. {}",
    added="Added: {}",
    deleted="Deleted: {}",
    was_numbered="In the issue before it was paragraph {}.",
    moved="It stands at another place than before.",
    joined="It holds words of what was paragraph {} in the issue before.",
    divided="From here on it is {} paragraphs.",
    came_new="It is new in this issue.",
    gone="Here nothing of it stands any more. {}",
    gone_unsaid="The record doesn’t say why.",
    gone_unsaid_here="What is shown at this level doesn’t say why.",
    asked_heading="What was asked of it",
    asked_heads=("What stood there", "What was asked, and by whom", "What became of it"),
    nothing_asked="Nothing was asked of it in this issue.",
    standings="How far it had come",
    statements="Statements on it",
    statement="{} ({}), {}: “{}”",
    key="Words struck out went since the issue before, and words underlined came. A note says by "
    "whose asking, and who decided.",
    short="In short",
    short_heads=("Issue", "No.", "Words in", "Words out", "Asked", "Decided"),
    trace_title="How {} became {}",
    trace_about="Every paragraph of {} has a row here, and so has every one of {} that went.",
    trace_heads=("New no.", "Who contributed", "Earlier no.", "What was done, and why"),
    as_it_stood="As it stood.",
    is_new="New.",
    text_of="Came otherwise than by decisions on record.",
    went="Deleted.",
    fates_title="What became of all that was asked of {}",
    fates_heads=("Proposal", "From whom", "File and place", "What became of it"),
    fates={
        Fate.TAKEN: "taken",
        Fate.NOT_TAKEN: "not taken",
        Fate.SATISFIED: "satisfied: the text has it",
        Fate.DROPPED: "dropped",
        Fate.KEPT: "kept, open",
        Fate.REBASED: "kept, on changed words",
        Fate.PARKED: "parked",
        Fate.NEEDS_A_HAND: "needs a hand",
        Fate.UNPLACED: "without a place",
        Fate.WITHDRAWN: "withdrawn",
        Fate.NOT_FOR_THE_TEXT: "not for the text",
        Fate.EARLIER: "settled on an issue before",
    },
    received="Received {} = {}.",
    brackets_title="Open brackets of {}",
    brackets_about="{} are open. To decide one, name it by its id; the mark makes sure that it is "
    "still what you read.",
    brackets_heads=("No.", "Paragraph", "What stands, and what is asked", "Id and mark"),
    no_brackets="Nothing is open.",
    new_after="new paragraph after {}",
    new_first="new paragraph at the beginning",
    proposals_title="Register of proposals on {}",
    proposals_heads=("Proposal", "Sponsors", "Received", "Made on", "What became of it"),
    no_proposals="No proposals were received.",
    proposal_kinds={
        ProposalKind.PROPOSAL: "proposal",
        ProposalKind.COMMENT: "comment",
        ProposalKind.QUESTION: "question",
        ProposalKind.EDITORIAL: "editorial",
        ProposalKind.RESERVATION: "reservation",
    },
    deliveries={Delivery.WRITTEN: "in writing", Delivery.ORAL: "orally"},
    made_on="{}; now on {}",
    joined_on="{}, from {}",
    left_on="{}, until {}",
    withdrawn="withdrawn",
    dropped="dropped",
    changes="Changes: {} ({})",
    states={
        "open": "open",
        "taken": "taken",
        "not taken": "not taken",
        "satisfied": "satisfied",
        "parked": "parked",
        "dropped": "dropped",
        "held": "held",
        "needs a hand": "needs a hand",
        "unplaced": "without a place",
    },
    decided_at="Decided, {}",
    changes_title="From {} to {}",
    brought_by="Brought by",
)
_SPANISH = HistoryPhrases(
    and_="{} y {}",
    chair="la Presidencia",
    facilitator="quien facilita",
    secretariat="la Secretaría",
    without="{} (sin {})",
    spoken_for="{} (por medio de {})",
    nobody="nadie ya",
    at_meeting="reunión {}",
    part_of="parte de la decisión {}",
    reason="Motivo: {}",
    proposal="propuesta {}",
    marked="{}, el {}",
    taken="Se acogió lo solicitado",
    taken_of="Se acogió lo solicitado por {}",
    bridge="Se acogieron otras palabras, que concilian las posiciones",
    bridge_of="Se acogieron otras palabras, propuestas por {}",
    bridged="palabras que nadie había solicitado; se solicitaba: {}",
    dispositions={
        Disposition.KEEP: "Se conservaron las palabras que figuraban",
        Disposition.DELETE: "Se suprimió",
        Disposition.PARK: "Se dejó en reserva",
        Disposition.DROP: "Se descartó, por falta de apoyo",
    },
    undone="Se dejó sin efecto: {}",
    still_open="Pendiente",
    went_open="No se decidió en esta versión",
    deletion="suprimir",
    division="aquí comienza otro párrafo",
    kinds={
        BracketKind.ADDITION: "palabras por agregar",
        BracketKind.DELETION: "palabras por suprimir",
        BracketKind.ALTERNATIVE: "otras palabras",
        BracketKind.PARAGRAPH: "párrafo nuevo",
        BracketKind.SUPPRESSION: "párrafo por suprimir",
        BracketKind.MOVE: "párrafo por trasladar",
        BracketKind.JOIN: "por unir al párrafo siguiente",
        BracketKind.TYPED: "un corchete que venía con el texto",
    },
    between="entre “{}” y “{}”",
    after="después de “{}”",
    before="antes de “{}”",
    why_title="De dónde provienen las palabras",
    why_of="“{}”, en {}",
    paragraph="Párrafo {}",
    coming="En un párrafo nuevo",
    why_heads=("Palabras", "En el texto desde", "Solicitado por", "Decisión"),
    asked_only="no está en el texto: se solicita",
    decided_since="decidido; estará en la versión siguiente",
    from_text="Vino con el texto{}",
    presented="Vino con el texto{}, que presentó {}.",
    not_said="No consta de quién proviene.",
    not_said_here="En lo que se muestra en este nivel no consta de quién proviene.",
    not_shown="Propuesto; no se muestra en este nivel.",
    now="hoy {}",
    open_there="Pendiente allí: {}",
    history_title="Historia del párrafo {}",
    history_from="Según su número en {}. Versiones en que figura: {}; decisiones sobre él: {}; "
    "propuestas que lo tocan: {}.",
    stands_now="Como figura en {}",
    last_standing="Estado: {}.",
    no_longer="Ya no figura en el texto.",
    first_stood="Aquí figura por primera vez.",
    unchanged="Sus palabras son las de la versión anterior.",
    quiet="Versiones en que quedó como estaba, y nada se solicitó: {}.",
    outside="Los cambios vinieron con el texto{}. {}",
    added="Agregado: {}",
    deleted="Suprimido: {}",
    was_numbered="En la versión anterior era el párrafo {}.",
    moved="Figura en otro lugar que antes.",
    joined="Contiene palabras del que era el párrafo {} en la versión anterior.",
    divided="De aquí en adelante son {} párrafos.",
    came_new="Es nuevo en esta versión.",
    gone="Aquí ya no queda nada de él. {}",
    gone_unsaid="No consta por qué.",
    gone_unsaid_here="En lo que se muestra en este nivel no consta por qué.",
    asked_heading="Qué se solicitó",
    asked_heads=("Qué figuraba", "Qué se solicitó y por quién", "Resultado"),
    nothing_asked="En esta versión no se solicitó nada.",
    standings="Su estado",
    statements="Declaraciones sobre él",
    statement="{} ({}), {}: “{}”",
    key="Las palabras tachadas salieron desde la versión anterior; las subrayadas entraron. Una "
    "nota dice a pedido de quién y quién decidió.",
    short="En resumen",
    short_heads=("Versión", "N.º", "Entraron", "Salieron", "Pedidos", "Decididos"),
    trace_title="Cómo {} pasó a ser {}",
    trace_about="Cada párrafo de {} tiene aquí una fila, y también cada uno de {} que salió.",
    trace_heads=("N.º nuevo", "Quién contribuyó", "N.º anterior", "Qué se hizo y por qué"),
    as_it_stood="Como figuraba.",
    is_new="Nuevo.",
    text_of="No proviene de decisiones que consten.",
    went="Suprimido.",
    fates_title="Qué fue de todo lo solicitado en {}",
    fates_heads=("Propuesta", "De quién", "Archivo y lugar", "Resultado"),
    fates={
        Fate.TAKEN: "acogido",
        Fate.NOT_TAKEN: "no acogido",
        Fate.SATISFIED: "satisfecho: el texto lo tiene",
        Fate.DROPPED: "descartado",
        Fate.KEPT: "conservado, pendiente",
        Fate.REBASED: "conservado, sobre palabras cambiadas",
        Fate.PARKED: "en reserva",
        Fate.NEEDS_A_HAND: "por ubicar a mano",
        Fate.UNPLACED: "sin lugar",
        Fate.WITHDRAWN: "retirado",
        Fate.NOT_FOR_THE_TEXT: "no es para el texto",
        Fate.EARLIER: "resuelto en una versión anterior",
    },
    received="Recibido {} = {}.",
    brackets_title="Corchetes pendientes de {}",
    brackets_about="Hay {} pendientes. Para decidir sobre uno se indica su identificador; la marca "
    "asegura que sigue siendo el que se leyó.",
    brackets_heads=("N.º", "Párrafo", "Qué figura y qué se solicita", "Identificador y marca"),
    no_brackets="Nada está pendiente.",
    new_after="párrafo nuevo después de {}",
    new_first="párrafo nuevo al comienzo",
    proposals_title="Registro de propuestas sobre {}",
    proposals_heads=("Propuesta", "Patrocinadores", "Recibida", "Hecha sobre", "Resultado"),
    no_proposals="No se recibieron propuestas.",
    proposal_kinds={
        ProposalKind.PROPOSAL: "propuesta",
        ProposalKind.COMMENT: "comentario",
        ProposalKind.QUESTION: "pregunta",
        ProposalKind.EDITORIAL: "corrección editorial",
        ProposalKind.RESERVATION: "reserva",
    },
    deliveries={Delivery.WRITTEN: "por escrito", Delivery.ORAL: "de palabra"},
    made_on="{}; hoy sobre {}",
    joined_on="{}, desde el {}",
    left_on="{}, hasta el {}",
    withdrawn="retirada",
    dropped="descartada",
    changes="Cambios: {} ({})",
    states={
        "open": "pendiente",
        "taken": "acogido",
        "not taken": "no acogido",
        "satisfied": "satisfecho",
        "parked": "en reserva",
        "dropped": "descartado",
        "held": "en espera",
        "needs a hand": "por ubicar a mano",
        "unplaced": "sin lugar",
    },
    decided_at="Decidido, {}",
    changes_title="De {} a {}",
    brought_by="Por iniciativa de",
)
HISTORY_PHRASES = {"en": _ENGLISH, "es": _SPANISH}


def history_phrases(language: str) -> HistoryPhrases:
    """Give the words of a language, in English where there are none."""
    return HISTORY_PHRASES.get(language, _ENGLISH)

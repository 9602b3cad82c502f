"""The phrases of instructions in French: those of delegations, and of the two assemblies."""

from __future__ import annotations

from travaux.drafting.instructions.words import grammar

FRENCH = grammar(
    "fr",
    r"""
verb       insert     inser(?:er|ez|ee?s?)|ajout(?:er|ez|ee?s?)|introdui(?:re|sez)|inclure
verb       insert     intercaler
verb       delete     supprim(?:er|ez|ee?s?)|biffer|retirer|suppression de
verb       replace    remplac(?:er|ez|ee?s?)|substitu(?:er|ez|ee?s?)|modifi(?:er|ez)|changer
verb       rewrite    (?:redig(?:er|ez|ee?s?)|reformul(?:er|ez)|libeller)(?: (?:ainsi|
                       comme suit))?
verb       rewrite    retablir|(?:doit|devrait) se lire(?: comme suit)?|lire(?= :)
verb       rewrite    se lirait(?: comme suit)?
verb       complete   complet(?:er|ez|ee?s?)
verb       move       deplac(?:er|ez)|transfer(?:er|ez)
verb       keep       mainten(?:ir|ez)|conserv(?:er|ez)|sans changement|inchange[es]*|garder
verb       merge      fusionner|reunir
verb       again      (?:procede[rz] a )?la meme (?:substitution|suppression|insertion|modification)
verb       replace    au lieu de
verb       rewrite    lire
noise      -          du dispositif|du projet(?: de resolution)?|de la resolution
as         -          le texte suivant|la version suivante|ce qui suit
occurrence 2          a deux reprises|dans les deux cas|les deux fois
by         -          par
to         -          a
after      -          (?:immediatement )?apres|a la suite(?= d)|suivi de
before     -          (?:immediatement )?avant
between    -          entre
and        -          et
in         -          aux?|a la|a l'|dans
of         -          du|des|de la|de l'|de|d'
edge       start      (?:au|le) (?:tout )?debut
edge       end        (?:a )?la (?:toute )?fin|in fine
unit       operative  paragraphes? (?:du dispositif|dispositifs?|operatifs?)
unit       preambular (?:alineas?|paragraphes?|considerants?) (?:du preambule|preambulaires?)
unit       preambular considerants?
unit       alinea     alineas?
unit       paragraph  paragraphes?|par\.|§+
unit       sub        sous-?\s?(?:paragraphes?|alineas?)|lettres?|litt?era
unit       text       (?:cet )?article unique
unit       article    articles?|arts?\.
unit       section    sections?|chapitres?
unit       annex      annexes?
unit       title      titre|intitule
unit       preamble   preambule
unit       note       notes?(?: (?:de|en) bas de page)?
unit       chapeau    chapeau|phrase introductive
unit       sentence   phrases?
ordinal    1          premi(?:er|ere)s?
ordinal    2          deuxiemes?|seconde?s?
ordinal    3          troisiemes?
ordinal    4          quatriemes?
ordinal    5          cinquiemes?
ordinal    6          sixiemes?
ordinal    7          septiemes?
ordinal    8          huitiemes?
ordinal    9          neuviemes?
ordinal    10         dixiemes?
ordinal    11         onziemes?
ordinal    12         douziemes?
ordinal    13         treiziemes?
ordinal    14         quatorziemes?
ordinal    15         quinziemes?
ordinal    -1         derni(?:er|ere)s?
ordinal    -2         avant-derni(?:er|ere)s?
occurrence -          occurr?ence|fois
occurrence every      (?:a )?(?:toutes les|chaque|chacune des) occurrences?
occurrence every      partout(?: ou il apparait)?
new        -          nouve(?:au|l|lle|aux|lles)|additionnel(?:le)?s?
count      1          une?|l'(?=alinea suivant)|la(?= phrase suivante)|le(?= paragraphe suivant)
count      2          deux
count      3          trois
count      4          quatre
count      5          cinq
count      6          six
count      7          sept
count      8          huit
count      9          neufs?
count      10         dix
count      11         onze
count      12         douze
count      13         treize
count      14         quatorze
count      15         quinze
count      16         seize
count      -          les(?= (?:alineas|paragraphes|phrases) suivante?s)
words      -          (?:les? |la |l'|aux? |a la |a l')?(?:mots?|references?|mentions?|annees?|
                       dates?|
                       taux|chiffres?|nombres?|termes?|montants?|signe|sommes?|expressions?|
                       membres? de phrase|pourcentages?|numeros?|divisions?|
                       occurrences?)(?: (?:et|ou) (?:les? |la )?(?:mots?|references?|signe|
                       phrases?))?(?: suivante?s?)?
as         -          (?:ainsi |comme suit )?(?:redige|libelle|concu)e?s?(?: ainsi| comme suit)?
as         -          ainsi redige|suivante?s?|comme suit|dans (?:la redaction|le texte) suivante?
as         -          la (?:division|disposition) suivante|ainsi
this       -          (?:de )?(?:cet(?:te)?|ce|ces|(?:le |la |au |du |a la )?meme|(?:le |du |
                       au )?present|l'alinea precite|ledit|
                       du meme)(?= (?:al|art|par|ph|sous|sec))
noise      -          dans son integralite|en totalite|entierement
noise      -          (?:et )?renumeroter(?: les paragraphes suivants)?
noise      -          les?|la|l'|en consequence|est|sont|il est|que|qu'|n°|numero
noise      -          s'il vous plait|nous proposons d'?e?|la delegation propose d'?e?|egalement
noise      -          au sein|actuel
remark     -          (?:reserve|justification|motifs?|expose (?:des motifs|sommaire)|objet|
                       explication|
                       commentaires?)(?=\s*:)
""",
)

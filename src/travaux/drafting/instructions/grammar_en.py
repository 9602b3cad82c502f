"""The phrases of instructions in English."""

from __future__ import annotations

from travaux.drafting.instructions.words import grammar

ENGLISH = grammar(
    "en",
    r"""
verb       insert     insert(?:ed|ing|ion of)?|add(?:ed|ing)?|includ(?:e|ed|ing)|introduce
verb       delete     delet(?:e|ed|ing|ion of)|remov(?:e|ed)|strike(?: out)?|suppress
verb       delete     omit(?:ted)?|drop(?:ped)?
verb       replace    replac(?:e|ed|ing)|chang(?:e|ed)|amend(?:ed)?|modif(?:y|ied)
verb       replace    substitut(?:e|ed)
verb       rewrite    (?:should|shall|would|must) (?:now )?read(?: as follows)?|re-?word
verb       rewrite    re-?draft|re-?phrase|reformulate|re-?write
verb       move       mov(?:e|ed)|relocat(?:e|ed)|transfer(?:red)?|shift(?:ed)?
verb       keep       retain(?:ed)?|ke(?:ep|pt)|maintain(?:ed)?|no changes?(?: (?:to|in))?|noc
verb       keep       leave|unchanged|as it stands|as is
verb       merge      merg(?:e|ed)|combin(?:e|ed)|join(?:ed)?
verb       again      (?:make )?the same (?:change|amendment|replacement|deletion|insertion)s?
after      -          to (?:immediately )?after
noise      -          of the (?:operative part|draft(?: resolution)?|resolution)
occurrence 2          twice|both (?:times|occurrences|instances)|in both (?:places|cases)
by         -          by|with
by         reversed   for
to         -          to|through
after      -          (?:immediately |right )?after
after      -          following(?= (?:op|pp|para|sub|art|the words?|the phrase|the term))
before     -          (?:immediately |right )?before|preceding
between    -          between
and        -          and(?: also)?|&
in         -          in|within
of         -          of
edge       start      (?:at )?the (?:very )?(?:beginning|start)|at the (?:beginning|start)
edge       end        (?:at )?the (?:very )?end|at the end
unit       operative  operative paragraphs?|operative paras?\.?|operatives?|ops?\.?
unit       operative  oparas?
unit       preambular preambular paragraphs?|preambular paras?\.?|pps?\.?|preambulars?
unit       sub        sub-?\s?paragraphs?|sub-?\s?paras?\.?|sub-?items?|items?|letters?|lit\.
unit       paragraph  paragraphs?|paras?\.?|paragraph number|§+
unit       article    articles?|arts?\.
unit       section    sections?|chapters?|parts?(?= [ivx0-9])
unit       annex      annex(?:es)?|appendix
unit       title      title
unit       preamble   preamble
unit       note       foot-?notes?|notes?
unit       chapeau    chapeau|introductory (?:words|part|phrase)
unit       sentence   sentences?
ordinal    1          first
ordinal    2          second
ordinal    3          third
ordinal    4          fourth
ordinal    5          fifth
ordinal    6          sixth
ordinal    7          seventh
ordinal    8          eighth
ordinal    9          ninth
ordinal    10         tenth
ordinal    -1         last|final
ordinal    -2         penultimate|last but one
occurrence -          occurrences?|mention|time(?= it appears)|instance
occurrence every      (?:all|every|each) (?:occurrences?|instances?|mentions?)
occurrence every      wherever (?:it|they) (?:appears?|occurs?)
occurrence every      throughout(?: the (?:text|paragraph))?
new        -          (?:the following )?(?:additional|new|extra)
new        -          following(?= (?:paragraph|sentence|text|sub|words))
count      1          an?|one
count      2          two
count      3          three
count      4          four
count      5          five
words      -          (?:the |following )*(?:words?|phrases?|terms?|expressions?|wording|
                       punctuation|text)
as         -          as follows|to read(?: as follows)?|(?:that |which )?reads?(?: as follows)?
as         -          reading|(?:with )?the following|so that it reads(?: as follows)?
as         -          so as to read
this       -          (?:in )?(?:this|the same|said)(?= (?:para|art|sent|sub|sect|annex|op|pp))
noise      -          in its entirety|in full|entirely|altogether|them
noise      -          (?:and )?renumber(?:ing)? (?:the )?(?:(?:subsequent|following|
                       remaining) )?paragraphs
noise      -          (?:and )?renumber accordingly
noise      -          please|kindly|we|would|like|propose[sd]?|suggest(?:s|ed)?|request(?:s|ed)?
noise      -          our delegation|on|at|the|is|are|be|should|shall|it|also|then|from|as
noise      -          a comma(?= [\"“])|position|it appears|therein|accordingly|as well
noise      -          reference|number(?:ed)?|no\.|its?|current|existing|delegation proposes
remark     -          (?:reservation|general comments?|justification|rationale|reasons?|
                       explanation|comments?|remarks?|
                       note to the (?:chair|secretariat))(?=\s*:)
""",
)

"""The phrases of instructions in Spanish."""

from __future__ import annotations

from travaux.drafting.instructions.words import grammar

SPANISH = grammar(
    "es",
    r"""
verb       insert     (?:se )?(?:insert|incorpor|introduc)(?:ar|ir|ese|ense|a|an|ando|e|en)(?:se)?
verb       insert     (?:se )?(?:anad|inclu)(?:ir|a|an|e|en|ase|anse|y?ase|y?anse|ye|yen)
verb       insert     (?:se )?(?:agreg)(?:ar|uese|uense|a|an|ue|uen|ando)|adici[oó]n(?:ar|ese|a)
verb       delete     (?:l[oa]s? |se )?(?:suprim|elimin)(?:ir|ar|ase|ese|anse|ense|e|a|en|an|
                       iendo|ando)(?:lo|la|los|las)?
verb       delete     borr(?:ar|ese)|quit(?:ar|ese)|tach(?:ar|ese)|supresion (?:de|del)
verb       replace    (?:l[oa]s? |se )?(?:re?emplaz|reemplac)(?:ar|a|an|ese|ense|e|en)(?:lo|la|
                       los|las)?
verb       replace    (?:l[oa]s? |se )?(?:su(?:b)?stitu)(?:ir|yase|yanse|ye|yen|ya|yan)(?:lo|la|
                       los|las)?
verb       replace    (?:se )?(?:cambi|modific|modifiqu|enmend|enmiend)(?:ar|a|an|ese|e)
verb       rewrite    redact(?:ar|ese|a)|reformul(?:ar|ese)
verb       rewrite    (?:debe|deberia|debera) (?:decir|leerse)
verb       rewrite    (?:para )?(?:que )?(?:dira|diga|lease|quedara)
verb       move       (?:mover|muevase|trasladar|trasladese|reubicar|reubiquese)
verb       keep       mantener(?:se)?|mantengase|conserv(?:ar|ese)|sin cambios?(?: en)?
verb       keep       no se modifica|reten(?:er|gase)
verb       merge      fusion(?:ar|ese|ense)|unir|unanse|combinar
verb       again      (?:hacer |hagase )?(?:el|la) mism[ao] (?:cambio|sustitucion|supresion|
                       enmienda)
verb       replace    donde (?:dice|decia)
noise      -          de la parte (?:dispositiva|resolutiva)|del proyecto(?: de resolucion)?
occurrence 2          ambas veces|en ambos casos|las dos veces
by         -          por|con
to         -          a|al|hasta
after      -          (?:inmediatamente )?(?:despues|luego|seguido|a continuacion)(?: del?)?
after      -          tras
before     -          (?:inmediatamente )?antes(?: del?)?
between    -          entre
and        -          y|e
in         -          en
of         -          del?
edge       start      (?:al|el) (?:principio|comienzo|inicio)
edge       end        (?:al|el) final
unit       operative  parrafos? (?:resolutivos?|dispositivos?|operativos?)|resolutivos?
unit       operative  po\.?(?=\s*\d)|p\.?o\.?(?=\s*\d)|puntos? resolutivos?
unit       preambular parrafos? (?:preambular(?:es)?|del preambulo|considerativos?)
unit       preambular considerandos?|pp\.?(?=\s*\d)
unit       sub        sub-?parrafos?|apartados?|literal(?:es)?|letras?|subincisos?
unit       sub        numeral(?:es)?
unit       inciso     incisos?
unit       paragraph  parrafos?|parr\.
unit       article    articulos?|arts?\.
unit       section    seccion(?:es)?|capitulos?
unit       annex      anexos?
unit       title      titulo|epigrafe
unit       preamble   preambulo
unit       note       notas?(?: (?:al|de) pie(?: de pagina)?)?
unit       chapeau    chapeau|encabezamiento|encabezado
unit       sentence   oracion(?:es)?
ordinal    1          primer[oa]?s?
ordinal    2          segund[oa]s?
ordinal    3          tercer[oa]?s?
ordinal    4          cuart[oa]s?
ordinal    5          quint[oa]s?
ordinal    6          sext[oa]s?
ordinal    7          septim[oa]s?
ordinal    8          octav[oa]s?
ordinal    9          noven[oa]s?
ordinal    10         decim[oa]s?
ordinal    -1         ultim[oa]s?|final(?=$|[ ,.;:])
ordinal    -2         penultim[oa]s?
occurrence -          (?:vez|veces|aparicion|mencion|ocurrencia)(?: que aparece)?
occurrence every      tod[ao]s l[ao]s (?:veces|apariciones|menciones)(?: que aparece)?
occurrence every      en todo el (?:texto|parrafo)
new        -          nuev[oa]s?
new        -          (?:el |la |los |las )?siguientes?(?= (?:nuev|parr|art|inc|ora|lit|num|ap))
count      1          una?
count      2          dos
count      3          tres
count      4          cuatro
words      -          (?:las? |el |los |siguientes? )*(?:palabras?|frases?|expresion(?:es)?|
                       terminos?|vocablos?|conjuncion(?:es)?|locucion|preposicion|texto|voz|signo)
as         -          (?:con )?(?:el|la|los|las|lo) siguientes?(?: texto| redaccion| manera)?
as         -          siguientes?|(?:como|de la manera) siguen?
as         -          (?:para )?que (?:dice|diga|lea|rece)(?: (?:lo siguiente|asi))?
as         -          de la siguiente (?:manera|forma)|asi
this       -          (?:dicho|dicha|este|esta|el mismo|la misma|ese|esa)(?= (?:parr|art|inc|
                       ora|lit|num|ap|sec))
noise      -          en su totalidad|por completo|integramente
noise      -          (?:y )?renumer(?:ar|ese|
                       ense)(?: los parrafos siguientes)?(?: en consecuencia)?
noise      -          por favor|se propone|proponemos|propone|nuestra delegacion|la delegacion
noise      -          solicita(?:mos)?|el|la|los|las|lo|se|que|sea|debe|deberia|ser|tambien
noise      -          numero|num\.|n\.?º|no\.|asimismo|actual
remark     -          (?:reserva|justificacion|fundament(?:o|acion)|razon(?:es)?|explicacion|
                       comentarios?|observacion(?:es)?)(?=\s*:)
""",
)

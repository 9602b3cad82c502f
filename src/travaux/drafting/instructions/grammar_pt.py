"""The phrases of instructions in Portuguese."""

from __future__ import annotations

from travaux.drafting.instructions.words import grammar

PORTUGUESE = grammar(
    "pt",
    r"""
verb       insert     (?:inser|inclu|introduz)(?:ir|a-se|am-se|ir-se|a|e|em)
verb       insert     insira(?:m)?(?:-se)?|(?:acrescent|adicion|agreg)(?:ar|e-se|em-se|a|ue-se)
verb       insert     aditar
verb       delete     (?:suprim|elimin|exclu)(?:ir|ar|a-se|am-se|e-se|em-se|a|e)|apagar|retirar
verb       delete     remover
verb       replace    (?:substitu)(?:ir|a-se|am-se|i-se|a|i)
verb       replace    (?:troc|alter|modific|emend)(?:ar|e-se)|mudar
verb       rewrite    (?:redig|reescrev|reformul)(?:ir|er|ar|a-se|e-se)
verb       rewrite    (?:deve|deveria|devera) (?:ler-se|dizer)|leia-se
verb       move       mover|mova-se|transferir|transfira-se|deslocar|desloque-se
verb       keep       mante(?:r|nha-se)|conserv(?:ar|e-se)
verb       keep       sem alterac(?:ao|oes)(?: (?:no|na|em))?|reter
verb       merge      fundir|unir|combinar
verb       again      (?:fazer )?a mesma (?:alteracao|substituicao|supressao|emenda)
verb       replace    onde se le
after      -          para depois d[aoe]s?
noise      -          da parte (?:dispositiva|resolutiva)|do projeto(?: de resolucao)?
occurrence 2          ambas as vezes|em ambos os casos|as duas vezes
by         -          por|pel[oa]s?|com
to         -          a|ao|ate
after      -          (?:imediatamente )?(?:apos|depois d[aoe]s?|depois|a seguir (?:a|ao|as|
                       aos)|em seguida a)
before     -          (?:imediatamente )?antes(?: d[aoe]s?)?
between    -          entre
and        -          e
in         -          n[oa]s?|em
of         -          d[aoe]s?
edge       start      (?:no|o) (?:inicio|principio|comeco)
edge       end        (?:no|o|ao) final|(?:no|o) fim
unit       operative  paragrafos? (?:resolutivos?|dispositivos?|operativos?)|resolutivos?
unit       operative  po\.?(?=\s*\d)
unit       preambular paragrafos? (?:preambular(?:es)?|do preambulo)|considerandos?
unit       preambular pp\.?(?=\s*\d)
unit       sub        sub-?paragrafos?|alineas?|incisos?|letras?|itens|item
unit       paragraph  paragrafos?|par\.|§+
unit       article    artigos?|arts?\.
unit       section    secao|secoes|seccao|capitulos?
unit       annex      anexos?
unit       title      titulo|epigrafe
unit       preamble   preambulo
unit       note       notas?(?: de rodape)?
unit       chapeau    chapeau|caput
unit       sentence   oracao|oracoes|frase(?= (?:do|seguinte))|periodo
ordinal    1          primeir[oa]s?
ordinal    2          segund[oa]s?
ordinal    3          terceir[oa]s?
ordinal    4          quart[oa]s?
ordinal    5          quint[oa]s?
ordinal    6          sext[oa]s?
ordinal    7          setim[oa]s?
ordinal    8          oitav[oa]s?
ordinal    9          non[oa]s?
ordinal    10         decim[oa]s?
ordinal    -1         ultim[oa]s?
ordinal    -2         penultim[oa]s?
occurrence -          ocorrencia|(?:vez|vezes)(?: que aparece)?|mencao
occurrence every      todas as (?:ocorrencias|vezes|mencoes)(?: que aparece)?
occurrence every      em todo o (?:texto|paragrafo)
new        -          nov[oa]s?
count      1          uma?
count      2          dois|duas
count      3          tres
count      4          quatro
words      -          (?:as? |os? |seguintes? )*(?:palavras?|frases?|expressao|expressoes|
                       termos?|texto|vocabulos?)
as         -          (?:com |pel)?[oa]s? seguintes?(?: texto| redacao| teor)?|seguintes?
as         -          com a seguinte redacao|(?:para )?que (?:diz|diga)
as         -          da seguinte (?:maneira|forma)|como segue|assim
this       -          (?:este|esta|esse|essa|o mesmo|a mesma|neste|nesse|no mesmo)(?= (?:par|
                       art|ali|inc|sec|anex))
noise      -          na integra|integralmente|por completo
noise      -          (?:e )?renumer(?:ar|em?-se)(?: os paragrafos seguintes)?(?: em consequencia)?
noise      -          por favor|propoe-se|propomos|propoe|nossa delegacao|a delegacao
noise      -          solicita(?:mos)?|os?|as?(?= palavra| frase| express)|que|seja|deve|ser
noise      -          tambem|numero|n\.?º|no\.|igualmente|atual
remark     -          (?:reserva|justificativa|justificacao|fundament(?:o|acao)|raz(?:ao|oes)|
                       explicacao|comentarios?|observac(?:ao|oes))(?=\s*:)
""",
)

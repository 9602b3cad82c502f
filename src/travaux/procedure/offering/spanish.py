"""How reports are worded in Spanish."""

from __future__ import annotations

from travaux.bodies import BodyKind, Manner, Office
from travaux.decisions import Method, Verb
from travaux.documents import DocumentKind
from travaux.meetings import MeetingKind
from travaux.procedure.offering.speech import Speech, TakenUp, rule, rules

_MONTHS = "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre"
_THE = r"(?:el |la |los |las )?"
_TO = r"(?:al |a la |a los |a )?"
_OFFICES = r"[Vv]icepresident[ea]|[Pp]resident[ea]|[Rr]elator[a]?"
_OFFICE = rf"(?P<office>{_OFFICES})"
_MANNER = (
    r"(?P<manner>reeligi[óo]|eligi[óo]|elegid[oa]|elect[oa]|ratific[óo]|ratificad[oa]|aclam[óo]"
    r"|design[óo]|designad[oa])"
)
_STRENGTH = r"(?:un total de )?"

SPANISH = Speech(
    language="es",
    months=tuple(_MONTHS.split()),
    days=(
        (
            r"\b(?:(?P<day>\d{1,2})(?:º|°)? (?:y|al|a|-|–) (?:el )?)?(?P<other>\d{1,2})(?:º|°|ero)?"
            r"(?: de)? MONTH(?:(?: de| del)? (?P<year>(?:19|20)\d\d))?\b"
        ),
    ),
    through=r" (?:al|hasta el|a) ",
    joined=r" y (?:el )?",
    between=r"\bentre(?: el)?",
    same_day=r"\b[Ee](?:se|n esa) mism[oa] (?:día|fecha)\b|\b[Ee]l mismo día\b",
    heads={
        "Asamblea General": BodyKind.ASSEMBLY,
        "Consejo Permanente": BodyKind.COUNCIL,
        "Grupo de Trabajo": BodyKind.WORKING_GROUP,
        "Grupo de Redacción": BodyKind.DRAFTING_GROUP,
        "Comisión Interamericana": BodyKind.ORGAN,
        "Comisión": BodyKind.COMMITTEE,
        "Comité": BodyKind.COMMITTEE,
        "Consejo": BodyKind.COUNCIL,
        "Asamblea": BodyKind.ASSEMBLY,
        "Corte": BodyKind.ORGAN,
        "Instituto": BodyKind.ORGAN,
        "Agencia": BodyKind.ORGAN,
        "Secretaría": BodyKind.SECRETARIAT,
        "Departamento": BodyKind.OFFICE,
        "Oficina": BodyKind.OFFICE,
        "Unidad": BodyKind.OFFICE,
        "Grupo": BodyKind.WORKING_GROUP,
    },
    alone=(
        "Grupo de Trabajo",
        "Grupo de Redacción",
        "Grupo",
        "Comisión",
        "Comité",
        "Consejo",
        "Asamblea",
        "Secretaría",
        "Agencia",
        "Corte",
        "Instituto",
        "Departamento",
        "Oficina",
        "Unidad",
    ),
    goes_on=r"encargad[oa] de|para|sobre|de|a cargo de",
    inside_name=(
        r"de la|de los|de las|del|de|sobre la|sobre los|sobre el|sobre|para la|para el|para los"
        r"|para|contra la|contra|y|e"
    ),
    conjunction="y|e",
    nested=r" (?:del |de la |de los |de las |de )",
    of_the_organization=r" de la Organización(?: de los Estados Americanos)?$",
    never_first=r"El|La|Los|Las|En|Al|Del|Su|Sus|Este|Esta|Por|Para|Con|Según|Luego|Finalmente",
    capacity=(
        r"(?:Representante (?:Permanente|Altern[oa]|Interin[oa])(?: Altern[oa])?|Delegad[oa]"
        r"|Embajador[a]?|Consejer[oa]|Ministr[oa])"
    ),
    courtesy=r"(?:Embajador[a]?|Ministr[oa]|Consejer[oa]|Sr\.|Sra\.|Dr\.|Dra\.|señor[a]?)",
    of_state=r" d(?:el |e (?:la |el |los |las )?)(?:Misión Permanente d(?:e |el ))?",
    mission=(
        r"(?:Misión (?:Observadora )?Permanente|[Dd]elegación|[Gg]obierno) "
        r"d(?:el |e (?:la |el |los |las )?)"
    ),
    office=_OFFICES,
    offices={"vice": Office.VICE_CHAIR, "president": Office.CHAIR, "relator": Office.RAPPORTEUR},
    manners={
        "eligi": Manner.ELECTED,
        "elegid": Manner.ELECTED,
        "elect": Manner.ELECTED,
        "reeligi": Manner.ELECTED,
        "ratific": Manner.RATIFIED,
        "aclam": Manner.ACCLAIMED,
        "design": Manner.DESIGNATED,
    },
    verbs={
        "aprob": Verb.APPROVED,
        "adopt": Verb.ADOPTED,
        "tomó nota": Verb.NOTED,
    },
    methods={
        r"por consenso": Method.CONSENSUS,
        r"por aclamación": Method.ACCLAMATION,
        r"sin votación": Method.WITHOUT_A_VOTE,
    },
    meeting_kinds={
        "especial": MeetingKind.SPECIAL,
        "extraordinaria": MeetingKind.SPECIAL,
        "preparatoria": MeetingKind.PREPARATORY,
        "informal": MeetingKind.INFORMAL,
        "ordinaria": MeetingKind.REGULAR,
    },
    document_kinds={
        r"proyecto de resolución\b": DocumentKind.DRAFT_RESOLUTION,
        r"[Pp]lan de [Tt]rabajo\b": DocumentKind.WORK_PLAN,
        r"(?:[Ll]ineamientos|[Dd]irectrices)\b": DocumentKind.GUIDELINES,
        r"[Ii]nforme de\b": DocumentKind.REPORT,
        r"[Cc]ompilación\b": DocumentKind.COMPILATION,
        r"(?:[Pp]royecto|[Aa]nteproyecto|[Bb]orrador)\b": DocumentKind.NEGOTIATING_TEXT,
        r"\bresolución\b": DocumentKind.RESOLUTION,
        r"\bpropuesta\b": DocumentKind.CONTRIBUTION,
    },
    languages={"inglés": "en", "francés": "fr", "portugués": "pt"},
    numbers=tuple(
        "un dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince "
        "dieciséis diecisiete dieciocho diecinueve veinte".split()
    ),
    established=rules(
        r"{body} (?:fue|ha sido) (?:establecid[oa]|cread[oa]|constituid[oa])(?: el {date})?",
        r"[Ee]l {date},? (?:se (?:estableció|creó|constituyó) )(?:el |la )?{body}",
        r"{body:decider} (?:estableció|creó|constituyó) (?:el |la )?{body}(?:,? el {date})?",
    ),
    part_of=rules(
        r"(?:como parte|en el marco|dentro|en el seno|bajo la autoridad) (?:de la|del|de) "
        r"{body}(?! ⟦body)",
        r"{body:decider} (?:estableció|creó|constituyó)",
    ),
    basis=rules(
        r"(?P<verb>en virtud de|de conformidad con|de acuerdo con|en cumplimiento de|conforme a)"
        r"l? ?[^.⟦]*(?:{body:giver} )?[^.⟦]*{document}(?: de (?:la )?{body:of})?",
    ),
    product=rules(
        r"(?:mandato|cometido|objeto) (?:era|es|consistía en|fue) (?:de )?"
        r"(?:preparar|elaborar|redactar) (?:una? |el |la )?(?P<product>[^.⟦]+?)"
        r"(?: \({quote}\)|,? (?:sobre la base|con base|basad[oa]|a partir)\b|\.|$)",
    ),
    base=rules(
        r"(?:sobre la base (?:del|de la)|con base en|basad[oa] en|a partir (?:del|de la)) "
        r"[^.]*?{document}",
    ),
    confirmed=rules(
        r"mandato (?:del {body} )?fue [^.⟦]*?"
        r"(?P<verb>ratificado|renovado|prorrogado|extendido|confirmado) por (?:la |el )?"
        r"{body:giver}"
        r"(?:[^.⟦]*? en (?P<place>[A-Z]\w+(?: \w+)*?, [A-Z]\w+(?: [A-Z]\w+)*))?[^.]*?{document}",
    ),
    task=rules(
        r"(?P<basis>{document})[^.]* (?:encomendó|pidió|solicitó|encargó) (?:al |a la )?{body}"
        r"[^.⟦]*? (?:celebrar|realizar) una (?P<task>reunión (?P<kind>\w+)[^.]*)",
    ),
    period=rules(
        r"(?:en|durante|abarca|cubre) el período (?:comprendido )?(?:entre el |del |de )?{date}",
        r"(?:actividades|labores|trabajos)[^.⟦]* (?:del|entre el|desde el) {date}",
    ),
    titled=rules(
        r"{quote},? \(?{document}",
        r"{document}\)?,? (?:titulad[oa]|denominad[oa]|intitulad[oa]),? {quote}",
        r"(?:titulad[oa]|denominad[oa]|intitulad[oa]) {quote}[.,”\"]{0,2}",
    ),
    presented=rules(
        r"{document}[^.⟦]{0,20} (?:presentad[oa]|sometid[oa]) por (?:la |el )?"
        r"(?:{body}|{party}|{person}|(?P<office>Vicepresident[ea]|President[ea]|Relator[a]?))",
        r"(?:presentad[oa]|sometid[oa]) por (?:la |el )?(?:{body}|{party}|{person}|"
        r"(?P<office>Vicepresident[ea]|President[ea]|Relator[a]?)),? (?:(?:en el )?documento |"
        r"(?:titulad[oa] )?{quote}[.,]?(?: \(|$)|\(){document}?",
    ),
    prepared=rules(
        r"{document}[^.⟦]{0,20} (?:preparad[oa]|elaborad[oa]|redactad[oa]) por (?:la |el )?"
        r"(?:{body}|{party}|{person})",
    ),
    office_taken=rules(
        rf"{{person}},? como (?:su )?{_OFFICE}",
        rf"{{person}},? (?:fue|resultó) {_MANNER}(?: como)? (?:su )?{_OFFICE}",
        rf"{_MANNER}(?: como)? (?:su )?{_OFFICE} {_TO}{{person}}",
    ),
    meeting_rapporteur=rules(
        rf"(?P<title>[Ii]nforme (?:del |de la ){_OFFICE} de la [Rr]eunión (?P<kind>\w+)[^.,]*),"
        r"[^.]*?"
        r"(?:preparado|elaborado) por (?:la |el )?{person}",
    ),
    meeting_named=rules(
        r"\b(?:[Ll]a|[Uu]na) [Rr]eunión (?P<kind>[Ee]special|[Pp]reparatoria|[Ee]xtraordinaria)\b"
    ),
    meeting_dated=rules(
        r"[Rr]eunión (?P<kind>especial|preparatoria|informal|ordinaria|extraordinaria)"
        r" (?:celebrada |realizada |del |tuvo lugar |se celebró )?(?:el )?{date}"
        r"(?: con (?P<with>[^.]+?)(?=,? (?:dio|inició|comenzó)|\.|$))?",
        r"reuni(?:ón|ones) (?:celebradas? |realizadas? )?(?:del |el |de los días )?{date}",
        r"{body} se reunió (?:nuevamente |de nuevo )?(?:el )?{date}",
        r"[Ee]l {date},? {body} (?:se reunió|celebró)",
    ),
    meeting_convened=rules(
        r"{body:convener} convocó (?:a )?(?:esa|dicha|la|esta|una) "
        r"reunión(?: (?P<kind>especial|preparatoria|extraordinaria))? para el {date}",
    ),
    taken_up=(
        TakenUp(rule(r"recibió [^.⟦]*?(?:comentarios|observaciones)"), "received comments on"),
        TakenUp(rule(r"recibió (?P<matter>información[^.⟦]*)"), "received"),
        TakenUp(
            rule(
                r"(?:reanudó|retomó|se reanudó|se retomó) [^.⟦]*(?:consideración|discusión"
                r"|análisis|examen)(?: del?)?(?P<rest>[^.,;⟦]*)"
            ),
            "resumed discussion of",
        ),
        TakenUp(
            rule(
                r"(?:inició|comenzó|se inició) [^.⟦]*(?:consideración|discusión|análisis"
                r"|examen)(?: del?)?(?P<rest>[^.,;⟦]*)"
            ),
            "began discussion of",
        ),
        TakenUp(
            rule(r"(?:se presentó|fue presentad[oa]|fueron presentad[oa]s)\b"),
            "heard a presentation of",
        ),
        TakenUp(rule(r"(?:examinó|consideró) (?:[^.⟦]*?)(?:{quote}|{document})"), "considered"),
    ),
    decided=rules(
        r"(?P<who>{body}) (?:también )?(?P<verb>aprobó|adoptó|tomó nota)",
        r"(?:fue|fueron) (?P<verb>aprobad[oa]s?|adoptad[oa]s?)\b",
        r"(?:se )(?P<verb>aprobaron|aprobó|adoptaron|adoptó)\b",
        r"(?P<verb>aprobación|adopción)\b,? por",
    ),
    asked=rules(
        r"{party}(?:, [^⟦.:]{0,30},)? (?:solicitó|pidió) que",
        r"[Aa] (?:solicitud|pedido|petición) de (?:la |el )?{party}",
    ),
    statement=r"\b(?:declaración|constancia)\b",
    passage=r"\b(?:párrafo|sección|pasaje|oración)\b",
    section=rules(
        r"(?:sección|capítulo) (?:sobre|titulad[oa]|denominad[oa]) (?:el |la )?{quote}",
        r"bajo el título {quote}",
    ),
    ordinal=rules(
        r"(?:(?P<part>(?:última|primera|segunda) (?:parte|oración)|parte final) del )?"
        r"párrafo (?P<ordinal>\d+|[a-z]+)\b",
        r"(?:(?P<part>(?:última|primera|segunda) (?:parte|oración)|parte final) del )?"
        r"(?P<ordinal>primer|segundo|tercer|cuarto|quinto|sexto|séptimo|octavo|noveno|décimo) "
        r"párrafo",
    ),
    term=rules(r"(?:palabra|término|expresión) ['‘“\"«](?P<term>[^'’”\"»]+)['’”\"»]"),
    qualifying=rules(r"para calificar (?P<qualifying>[^.,;]+)"),
    minutes=r"\bacta\b",
    figure=rules(
        rf"(?:celebró|realizó) {_STRENGTH}(?P<value>\d+|[a-zé]+) (?P<what>reuniones)\b",
        r"un total de (?P<value>\d+|[a-zé]+) (?P<what>reuniones)\b",
    ),
    attached=rules(
        r"(?:documentos?|textos?) (?:que (?:se )?)?(?:adjunt[oa]s?|anex[oa]s?|adjuntan?) "
        r"(?:a este|al presente) informe"
    ),
    transmitted=rules(
        r"(?:presentan?|transmiten?|remiten?|elevan?|presentad[oa]s?|transmitid[oa]s?) "
        r"(?:[^.⟦]{0,40} )?(?:a la|al|ante la|ante el) {body}"
        r",?(?P<purpose> para su (?:consideración|aprobación|adopción"
        r"|información))",
    ),
)

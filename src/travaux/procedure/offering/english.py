"""How reports are worded in English."""

from __future__ import annotations

from travaux.bodies import BodyKind, Manner, Office
from travaux.decisions import Method, Verb
from travaux.documents import DocumentKind
from travaux.meetings import MeetingKind
from travaux.procedure.offering.speech import Speech, TakenUp, rule, rules

_MONTHS = "January February March April May June July August September October November December"
_ITS = r"(?:its |the |their )?"
_OFFICES = r"Vice[- ]?Chair(?:man|woman|person)?|Chair(?:man|woman|person)?|Rapporteur"
_OFFICE = rf"(?P<office>{_OFFICES})"
_MANNER = r"(?P<manner>re-?elected|elected|ratified|acclaimed|designated|appointed)"
_ASKED = r"(?:requested|asked|asks|requests)"

ENGLISH = Speech(
    language="en",
    months=tuple(_MONTHS.split()),
    days=(
        (
            r"\bMONTH (?P<day>\d{1,2})(?:st|nd|rd|th)?(?:(?: ?[-–] ?| to | and )(?P<other>\d{1,2})"
            r"(?!\d))?(?:,? (?P<year>(?:19|20)\d\d))?\b"
        ),
        (
            r"\b(?:(?P<day>\d{1,2})(?: ?[-–] ?| to | and ))?(?P<other>\d{1,2})(?:st|nd|rd|th)?"
            r"(?: of)? MONTH(?:,? (?P<year>(?:19|20)\d\d))?\b"
        ),
    ),
    through=r",? (?:to|until|through|up to) | ?[-–] ?",
    joined=r",? and ",
    between=r"\bbetween",
    same_day=r"\b(?:[Tt]hat|[Tt]he) same day\b|\b[Oo]n that day\b",
    heads={
        "General Assembly": BodyKind.ASSEMBLY,
        "Permanent Council": BodyKind.COUNCIL,
        "Working Group": BodyKind.WORKING_GROUP,
        "Drafting Group": BodyKind.DRAFTING_GROUP,
        "Committee": BodyKind.COMMITTEE,
        "Council": BodyKind.COUNCIL,
        "Assembly": BodyKind.ASSEMBLY,
        "Commission": BodyKind.ORGAN,
        "Court": BodyKind.ORGAN,
        "Institute": BodyKind.ORGAN,
        "Agency": BodyKind.ORGAN,
        "Secretariat": BodyKind.SECRETARIAT,
        "Department": BodyKind.OFFICE,
        "Office": BodyKind.OFFICE,
        "Unit": BodyKind.OFFICE,
        "Group": BodyKind.WORKING_GROUP,
    },
    alone=(
        "Working Group",
        "Drafting Group",
        "Group",
        "Committee",
        "Council",
        "Assembly",
        "Commission",
        "Secretariat",
        "Agency",
        "Court",
        "Institute",
        "Department",
        "Office",
        "Unit",
    ),
    goes_on=r"to|on|for|in charge of|responsible for|entrusted with",
    inside_name=r"of the|on the|for the|of|on|for|and|to|against",
    conjunction="and|to",
    nested=r" of (?:the )?",
    of_the_organization=r" of the Organization(?: of American States)?$",
    never_first=r"The|Recalling|Noting|Welcoming|Reaffirming|At|On|In|That|This|These|Its|And|To|By|For|Under|Then|There|Later|Finally",
    capacity=(
        r"(?:(?:Deputy|Alternate|Permanent|Interim|Acting) ){0,2}(?:Representative|Delegate)"
        r"|Minister(?: Counselor)?|Counselor|Ambassador"
    ),
    courtesy=r"(?:Ambassador|Minister|Counselor|Mr\.|Mrs\.|Ms\.|Dr\.|Amb\.)",
    of_state=r" of (?:the )?(?:Permanent Mission of (?:the )?)?",
    mission=r"(?:Permanent (?:Observer )?Mission|[Dd]elegation|[Gg]overnment) of (?:the )?",
    office=_OFFICES,
    offices={"vice": Office.VICE_CHAIR, "chair": Office.CHAIR, "rapporteur": Office.RAPPORTEUR},
    manners={
        "elected": Manner.ELECTED,
        "re-elected": Manner.ELECTED,
        "reelected": Manner.ELECTED,
        "ratified": Manner.RATIFIED,
        "acclaimed": Manner.ACCLAIMED,
        "designated": Manner.DESIGNATED,
        "appointed": Manner.DESIGNATED,
    },
    verbs={
        "approved": Verb.APPROVED,
        "approval": Verb.APPROVED,
        "adopted": Verb.ADOPTED,
        "adoption": Verb.ADOPTED,
        "took note of": Verb.NOTED,
    },
    methods={
        r"by consensus": Method.CONSENSUS,
        r"by acclamation": Method.ACCLAMATION,
        r"without a vote": Method.WITHOUT_A_VOTE,
    },
    meeting_kinds={
        "special": MeetingKind.SPECIAL,
        "preparatory": MeetingKind.PREPARATORY,
        "informal": MeetingKind.INFORMAL,
        "regular": MeetingKind.REGULAR,
    },
    document_kinds={
        r"draft resolution\b": DocumentKind.DRAFT_RESOLUTION,
        r"[Ww]ork [Pp]lan\b": DocumentKind.WORK_PLAN,
        r"[Gg]uidelines\b": DocumentKind.GUIDELINES,
        r"[Rr]eport of\b|\breport titled\b": DocumentKind.REPORT,
        r"[Cc]ompilation\b": DocumentKind.COMPILATION,
        r"[Dd]raft\b": DocumentKind.NEGOTIATING_TEXT,
        r"\bresolution\b": DocumentKind.RESOLUTION,
        r"\bproposal\b": DocumentKind.CONTRIBUTION,
    },
    languages={"Spanish": "es", "French": "fr", "Portuguese": "pt"},
    numbers=tuple(
        "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
        "sixteen seventeen eighteen nineteen twenty".split()
    ),
    established=rules(
        r"{body} (?:was|has been) (?:established|created|set up)(?: on {date})?",
        r"On {date},? (?:the )?{body} was (?:established|created|set up)",
        r"{body:decider} (?:established|created|set up) (?:the )?{body}(?: on {date})?",
    ),
    part_of=rules(
        r"(?:as part of|within|under) (?:the )?(?:⟦body \d+⟧ )?{body}(?! ⟦body)",
        r"{body:decider} (?:established|created|set up)",
    ),
    basis=rules(
        r"(?P<verb>pursuant to|in accordance with|in keeping with|by virtue of|under) "
        r"[^.⟦]*(?:{body:giver} )?[^.⟦]*{document}(?: of (?:the )?{body:of})?",
    ),
    product=rules(
        r"(?:mandate|task|purpose) (?:was|is) to (?:prepare|draft|draw up|elaborate|write) "
        r"(?:an? |the )?(?P<product>[^.⟦]+?)"
        r"(?: \({quote}\)|,? (?:based|on the basis|starting)\b|\.|$)",
    ),
    base=rules(r"(?:based on|on the basis of|starting from) [^.]*?{document}"),
    confirmed=rules(
        r"mandate was [^.⟦]*?(?P<verb>ratified|renewed|extended|confirmed|continued) "
        r"by (?:the )?{body:giver}"
        r"(?:[^.⟦]*? in (?P<place>[A-Z]\w+(?: \w+)*?, [A-Z]\w+(?: [A-Z]\w+)*))?"
        r"[^.]*?{document}",
    ),
    task=rules(
        r"(?:[Uu]nder the terms of|[Aa]s required by|[Pp]ursuant to)(?P<basis>[^.]*)"
        r"among the activities [^.]*? was an? (?P<task>(?P<kind>\w+) meeting [^.]+)",
        r"(?P<basis>{document})[^.]* (?:requested|required|instructed) (?:the )?{body} to hold an? "
        r"(?P<task>(?P<kind>\w+) meeting[^.]*)",
    ),
    period=rules(
        r"(?:in|during|for|over|covers?) (?:the )?period (?:from |between |of )?{date}",
        r"(?:activities|work|meetings)[^.⟦]* (?:from|between) {date}",
    ),
    titled=rules(
        r"{quote},? \(?{document}",
        r"{document}\)?,? (?:titled|entitled|called),? {quote}",
        r"(?:titled|entitled|called) {quote}[.,”\"]{0,2}",
    ),
    presented=rules(
        r"{document}[^.⟦]{0,20} (?:presented|submitted|tabled) by (?:the )?"
        r"(?:{body}|{party}|{person}|(?P<office>Vice Chair|Chair|Rapporteur))",
        r"(?:presented|submitted|tabled) by (?:the )?(?:{body}|{party}|{person}|"
        r"(?P<office>Vice Chair|Chair|Rapporteur)),? (?:(?:in )?document |titled {quote}"
        r"[.,]?(?: \(|$)|\(){document}?",
    ),
    prepared=rules(
        r"{document}[^.⟦]{0,20} (?:prepared|written|drafted) by (?:the )?"
        r"(?:{body}|{party}|{person})",
    ),
    office_taken=rules(
        rf"{{person}},? (?:as|was {_MANNER}(?: as)?|to be) {_ITS}{_OFFICE}",
        rf"{_MANNER} (?:as )?{_ITS}{_OFFICE}:? {{person}}",
    ),
    meeting_rapporteur=rules(
        rf"(?P<title>[Rr]eport of the {_OFFICE} of the (?P<kind>\w+) [Mm]eeting[^.,]*),[^.]*?"
        r"(?:prepared|written) by (?:the )?{person}",
    ),
    meeting_named=rules(r"\b(?:[Tt]he|[Aa]) (?P<kind>[Ss]pecial|[Pp]reparatory) [Mm]eeting\b"),
    meeting_dated=rules(
        r"(?P<kind>[Ss]pecial|[Pp]reparatory|[Ii]nformal|[Rr]egular|[Ff]irst|[Ll]ast) meeting"
        r"(?: was)? (?:held |of |took place )?(?:on )?{date}(?: with (?P<with>[^.]+?)(?=,? started"
        r"|,? began|\.|$))?",
        r"meetings? (?:held |of )?(?:on )?{date}",
        r"{body} (?:met|held [^.⟦]*meetings?)(?: again| informally)? on {date}",
    ),
    meeting_convened=rules(
        r"{body:convener} (?:convened|called|convoked) (?:that|the|this|a) "
        r"(?:(?P<kind>special|preparatory|informal) )?meeting (?:for|on) {date}",
    ),
    taken_up=(
        TakenUp(rule(r"received [^.⟦]*?comments"), "received comments on"),
        TakenUp(rule(r"received (?P<matter>information[^.⟦]*)"), "received"),
        TakenUp(
            rule(r"discussion(?: was)? resumed|resumed (?:its )?(?:discussion|consideration)"),
            "resumed discussion of",
        ),
        TakenUp(
            rule(r"(?:began|started|opened) (?:its )?(?:discussion|consideration|review) of"),
            "began discussion of",
        ),
        TakenUp(
            rule(r"(?:was|were) presented\b|heard (?:a|the) presentation of"),
            "heard a presentation of",
        ),
        TakenUp(
            rule(r"(?:started off|began) (?:the process of )?(?P<matter>identifying[^.⟦]*)"),
            "began",
        ),
        TakenUp(rule(r"considered (?:[^.⟦]*?)(?:{quote}|{document})"), "considered"),
    ),
    decided=rules(
        r"(?P<who>{body}|\b[Ii]t) (?:then |also )?(?P<verb>approved|adopted|took note of)",
        r"(?:was|were) (?:then )?(?P<verb>approved|adopted)\b",
        r"(?P<verb>approval|adoption)\b,? (?:by|without)",
    ),
    asked=rules(
        rf"{{party}}(?:, [^⟦.:]{{0,30}},)? {_ASKED} that",
        r"[Aa]t the request of (?:the )?{party}",
    ),
    statement=r"\bstatement\b",
    passage=r"\b(?:paragraph|section|passage|sentence)\b",
    section=rules(
        r"section (?:on|titled|entitled|called|headed) (?:the )?{quote}",
        r"under (?:the heading )?{quote}",
    ),
    ordinal=rules(
        r"(?:(?P<part>(?:final|last|first|second|third) (?:part|sentence|clause)) of (?:the )?)?"
        r"paragraph (?P<ordinal>\d+|[a-z]+)\b",
        r"(?:(?P<part>(?:final|last|first|second|third) (?:part|sentence|clause)) of (?:the )?)?"
        r"(?P<ordinal>first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth) paragraph",
    ),
    term=rules(r"(?:word|term|expression) ['‘“\"«](?P<term>[^'’”\"»]+)['’”\"»]"),
    qualifying=rules(r"to qualify (?P<qualifying>[^.,;]+)"),
    minutes=r"\bminutes\b",
    figure=rules(
        r"held (?:a total of )?(?P<value>\d+|[a-z]+) (?P<what>meetings)\b",
        r"a total of (?P<value>\d+|[a-z]+) (?P<what>meetings)\b",
    ),
    attached=rules(
        r"(?:documents?|text) (?:is |are )?(?:attached|annexed|appended) to this report"
    ),
    transmitted=rules(
        r"(?:presented|transmitted|submitted|forwarded|sent) to (?:the )?{body}"
        r"(?P<purpose> for (?:its )?(?:consideration|approval|adoption"
        r"|information))",
    ),
)

"""The report in English: patterns and rules."""

from __future__ import annotations

import re

from travaux.bodies import Manner
from travaux.dates import Shape, When
from travaux.documents import DocumentKind
from travaux.meetings import FindingKind, MeetingKind
from travaux.reports.chair.phrases import Phrases
from travaux.reports.dating import spelled
from travaux.statements import AnchorKind, StatementKind
from travaux.texts.signs import BAR, CALL

_CALLED = f"({CALL}[^{BAR}]*{BAR})"
_UNITS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth "
    "fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_ENDINGS = {1: "st", 2: "nd", 3: "rd"}
_COUNTED = "no one two three four five six seven eight nine ten".split()


def finish(words: str) -> str:
    """Put points and commas inside quotation marks, and the calls of notes after them."""
    words = re.sub(f"”({_CALLED}?)([,.])", r"\3”\1", words)
    words = re.sub(f"{_CALLED}([,.;:])", r"\2\1", words)
    return re.sub(r",([,.;:])", r"\1", words)


def close(words: str) -> str:
    """Let one point end a quotation and the sentence."""
    return re.sub(r"(?<!\.)\.\.”", ".”", words)


def listed(words: list[str]) -> str:
    """Join words: "a, b and c"; semicolons where commas stand in them."""
    if len(words) < 2:
        return "".join(words)
    return ", ".join(words[:-1]) + " and " + words[-1]


def ordinal(number: int) -> str:
    """Write the number of a session: 34 is "thirty-fourth"."""
    if number < 20:
        return _UNITS[number - 1]
    tens, units = divmod(number, 10)
    if not 2 <= tens <= 9:
        ending = "th" if tens % 10 == 1 else _ENDINGS.get(units, "th")
        return f"{number}{ending}"
    return f"{_TENS[tens - 2]}-{_UNITS[units - 1]}" if units else _TENS[tens - 2][:-1] + "ieth"


def counted(number: int) -> str:
    """Write a count: in words up to ten."""
    return _COUNTED[number] if number < len(_COUNTED) else str(number)


def on(when: When, words: str) -> str:
    """Put the preposition before a date: "on May 18, 2005", "in May 2005"."""
    if when.shape is Shape.WITHIN:
        return words
    if when.shape is Shape.SPAN:
        return f"on {words}" if " and " in words else f"from {words}"
    return f"on {words}" if when.start and when.start.day else f"in {words}"


def span(period: When) -> str:
    """Write a period: "from January 18 to May 18, 2005"."""
    words = spelled(period)
    if period.shape is Shape.WITHIN:
        return words
    return f"{'from' if period.shape is Shape.SPAN else 'of'} {words}"


ENGLISH = Phrases(
    language="en",
    finish=finish,
    close=close,
    listed=listed,
    ordinal=ordinal,
    pinpoint=lambda written: written,
    counted=counted,
    dated=lambda _, words: words,
    on=on,
    place=lambda number: f"paragraph {counted(number)}",
    span=span,
    title="Report of the Chair of {body} on its activities {period}",
    status="{act}",
    by="by {}",
    at="at the meeting of {}",
    headings={
        "introduction": "Introduction",
        "proceedings": "Proceedings",
        "officers": "Election of officers",
        "plan": "Work plan",
        "plan-and-officers": "Work plan and election of officers",
        "special": "Special meeting",
        "product": "Preparation of the draft",
        "conclusions": "Conclusions",
        "attachments": "Attachments",
    },
    missing="not recorded: {}",
    chair_of="Chair of {body}",
    group="the Group",
    kinds={
        DocumentKind.RESOLUTION: "resolution",
        DocumentKind.DRAFT_RESOLUTION: "the draft resolution",
        DocumentKind.WORK_PLAN: "the Work Plan",
        DocumentKind.REPORT: "the report",
        DocumentKind.OTHER: "the document",
    },
    vote="by {in_favour} votes in favor and {against} against, with {abstaining} abstentions",
    found={
        FindingKind.PROPOSAL: "proposals",
        FindingKind.BEST_PRACTICE: "best practices",
        FindingKind.ACTIVITY: "specific activities",
    },
    entitled="{symbol}<, “{title}”>",
    own="{}",
    see="See document {symbol}.",
    document=("document {symbol}", "documents {symbol}"),
    titled="{kind} titled “{title}”{call}",
    titled_with_symbol="{kind} titled “{title}” ({symbol})",
    resolution=("resolution {symbol}", "resolutions {symbol}"),
    establishment=(
        "{group} was established {when} by {by}<, as part of {parent}>"
        "<, {verb} {pinpoint} of {source}><, {verb} {whole}>."
    ),
    mandate="Its mandate was to prepare {product}<, on the basis of {base}>.",
    mandate_quoted="Its mandate was to prepare a {product}<, on the basis of {base}>.",
    articles=("a ", "an ", "the "),
    base="document {symbol}<, presented by {author}>",
    confirmation=(
        "The mandate was subsequently {verb} by {giver}<, at its {session}><, in {place}>, "
        "through {source}<, titled “{title}”>."
    ),
    session="{ordinal} {regular} session",
    sessions={True: "regular", False: "special"},
    of_giver="{source} of {giver}",
    period=(
        "This report summarizes the activities of {group} in the period {period}"
        "<, when it {approvals}>."
    ),
    approved_in_it="{verb}<, {method},> {documents}",
    officers={
        Manner.ELECTED: "elected {person} as its {office}",
        Manner.ACCLAIMED: "elected {person} by acclamation as its {office}",
        Manner.RATIFIED: "ratified {person} as its {office}",
        Manner.DESIGNATED: "designated {person} as its {office}",
    },
    manners={
        Manner.ACTING: "became acting",
        Manner.EX_OFFICIO: "became, ex officio,",
    },
    took_office="{when}, {person} {manner} {office} of {group}.",
    member="{name}<, {capacity},>",
    group_acted="{when}, {group} {clauses}.",
    same_day="That same day",
    plan="{when}, {group} {verb}<, {method},> the Work Plan contained in document {symbol}.",
    task="Under the terms of {sources}, the tasks of {group} included the following: {task}.",
    convened="{convener} convened {meeting}< for {when}>.",
    cancelled="The meeting was later cancelled.",
    special_title="the special meeting of {group}",
    also_at_special="It also {act} {object}.",
    at_special="At that meeting, {group} {act} {object}.",
    identified="{found} were identified there.",
    panelists="the panelists",
    the_papers="the papers",
    papers="Papers were presented by {who}<, {written} of them in writing>.",
    rapporteur=(
        "The report of the Rapporteur of the special meeting{call} was prepared by {person}"
        "<, and includes {papers} that were presented in writing>."
    ),
    meetings={
        MeetingKind.REGULAR: "at its meeting of {when}",
        MeetingKind.SPECIAL: "at its special meeting of {when}",
        MeetingKind.PREPARATORY: "at the preparatory meeting held on {when}<, with {others}>",
        MeetingKind.INFORMAL: "at its informal meeting of {when}",
    },
    also="At the same meeting",
    acted_on="{occasion}, {group} {act} {object}.",
    acted_by="{occasion}, {group} {act} {object}, by {by}.",
    contents="That document also contained the contributions received from {authors}.",
    contents_presented=(
        "The document, presented by {by}, also contained the contributions received from {authors}."
    ),
    member_states="the member states",
    written_input="{group} received written contributions from {delegations}.",
    delegations="{number} delegations",
    number_of_delegations="a number of delegations",
    asserted_meetings="It held a total of {number} meetings.",
    counted_meetings=(
        "In the period under review it held one meeting{number}.",
        "In the period under review it held {number} meetings.",
    ),
    approved="{when} {group} {verb}<, {method},> {documents}.",
    on_a_day_between="on a day {when},",
    in_the_period="During the period under review,",
    attached=(
        "That document is attached to this report.",
        "Those documents are attached to this report.",
    ),
    attached_of=(
        "{documents} is attached to this report.",
        "{documents} are attached to this report.",
    ),
    asked={
        StatementKind.STATEMENT: "{party} asked that this report include its statement {anchor}",
        StatementKind.FOOTNOTE: "{party} asked that this report include its footnote {anchor}",
        StatementKind.EXPLANATION: (
            "{party} asked that this report include its explanation of position {anchor}"
        ),
        StatementKind.EXPLANATION_OF_VOTE: (
            "{party} asked that this report include its explanation of vote {anchor}"
        ),
        StatementKind.RESERVATION: (
            "{party} asked that this report include its reservation {anchor}"
        ),
        StatementKind.DISSOCIATION: (
            "{party} asked that this report record that it dissociates itself, {anchor}"
        ),
    },
    parties={
        "delegation": "the delegation of {state}",
        "mission": "the Permanent Mission of {state}",
        "observer mission": "the Permanent Observer Mission of {state}",
        "government": "the Government of {state}",
    },
    anchors={
        AnchorKind.WHOLE: "regarding {document}",
        AnchorKind.TITLE: "regarding the title of {document}",
        AnchorKind.UNIT: "regarding {place} of {document}",
        AnchorKind.PASSAGE: "regarding {place} of {document}<, which reads “{quotation}”>",
        AnchorKind.TERM: (
            "regarding the term ‘{term}’<, as it qualifies {qualifying},> in {document}"
        ),
    },
    in_section="<the {part} of >{paragraph}< of the section on “{section}”>",
    reads="{asked}. The text<, submitted in {language},> reads as follows:",
    presentation=(
        "The Chair of {group} presents to {parent}, {purpose}, {documents}, {in_which} the work "
        "described in this report is reflected."
    ),
    in_which=("in which", "in which"),
    nothing_approved="The Chair of {group} presents this report to {parent}, {purpose}.",
    thanks_to_states=(
        "The Chair expresses appreciation to the member states for taking part in the work of "
        "{group}< and for the contributions that they submitted{contributed}>."
    ),
    thanks_to_offices="The Chair also thanks {offices} for their support and cooperation.",
    gaps={
        "by": "who established {}",
        "established": "when {} was established",
        "mandate": "the mandate of {}",
        "product": "what {} was to prepare",
        "convener": "who convened {}",
        "presenter": "who presented {}",
        "date": "the date",
        "chair": "who was in the chair at the end of the period",
        "parent": "the body to which {} reports",
        "result": "the outcome of the work of {}",
        "issue": "which document",
        "taking-office": "how {} took office",
        "person": "the name of {}",
    },
    first_person=(
        r"(?<!Section )(?<!Part )(?<!Annex )(?<!Article )\bI\b(?![.)])"
        r"|\b(?:[Mm]y|[Mm]e|[Ww]e|[Oo]ur|[Uu]s)\b"
    ),
)

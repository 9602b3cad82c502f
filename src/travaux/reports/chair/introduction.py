"""Section I: how the body came to be, what it was to do, and what the report covers (R1–R3)."""

from __future__ import annotations

from travaux.documents import symbol_of
from travaux.mandates import Confirmation, Mandate
from travaux.record.mandates import mandates_of
from travaux.record.record import key
from travaux.record.reports import approvals, products
from travaux.reports.chair.composed import Sentence
from travaux.reports.chair.deciding import method
from travaux.reports.chair.draft import Draft
from travaux.reports.chair.filling import Fact, Facts, phrase
from travaux.sources import Certainty


def introduced(draft: Draft) -> None:
    """Write the section."""
    draft.heading("introduction", "I.", 0)
    standing = mandates_of(draft.record, draft.report.body)
    mandates = [one.mandate for one in standing]
    confirmed = [_confirmed(draft, later) for one in standing for later in one.confirmations]
    draft.part("establishment", [_established(draft, mandates)])
    draft.part("mandate", [_mandate(draft, one) for one in mandates])
    draft.part("confirmations", confirmed)
    draft.part("period", [_period(draft)])
    draft.part("more:introduction", [])


def _established(draft: Draft, mandates: list[Mandate]) -> Sentence:
    code = draft.report.body
    body = draft.record.bodies.get(code)
    when = draft.on("bodies", code, body.established) if body and body.established else None
    by = draft.body(body.established_by) if body and body.established_by else None
    parent = draft.body(body.parent, acronym=True) if body and body.parent else None
    facts: Facts = {
        "group": draft.body(code, acronym=True),
        "when": when or draft.gap("established", draft.group.words),
        "by": by or draft.gap("by", draft.group.words),
        "parent": parent,
        **_basis(draft, mandates[0] if mandates else None),
    }
    return draft.sentence(draft.said.establishment, **facts)


def _basis(draft: Draft, mandate: Mandate | None) -> dict[str, Fact | str | None]:
    """Give on what the body rests: the place in the resolution, or the whole of it (R1)."""
    if mandate is None:
        basis = draft.gap("mandate", draft.group.words)
        return {"verb": _related(draft, "pursuant to"), "whole": basis, "pinpoint": None}
    pinpoint = draft.said.pinpoint(mandate.pinpoint)
    return {
        "verb": _related(draft, mandate.verb or "pursuant to"),
        "pinpoint": _of(draft, mandate, pinpoint, "pinpoint") if pinpoint else None,
        "source": _resolution(draft, mandate.source, mandate.giver),
        "whole": None if pinpoint else _resolution(draft, mandate.source, mandate.giver),
    }


def _resolution(draft: Draft, source: str, giver: str) -> Fact:
    if not giver:
        return draft.plain(source)
    facts: Facts = {"source": draft.plain(source), "giver": draft.body(giver)}
    return phrase(draft.said.of_giver, facts)


def _mandate(draft: Draft, mandate: Mandate) -> Sentence:
    base = draft.record.issues.get(mandate.base)
    maker = (base.presented_by or base.author) if base else ""
    facts: Facts = {"symbol": draft.symbol(mandate.base), "author": None}
    if maker:
        facts = {**facts, "author": draft.named(maker)}
    other = draft.record.language != draft.language
    named = Fact(mandate.product, foreign=(("words", mandate.product),) if other else ())
    product = draft.fact("mandates", mandate.id, named, "product", quoted=True)
    own = mandate.product.casefold().startswith(draft.said.articles)
    return draft.sentence(
        draft.said.mandate if own or not mandate.product else draft.said.mandate_quoted,
        product=product if mandate.product else draft.gap("product", draft.group.words),
        base=phrase(draft.said.base, facts) if mandate.base else None,
    )


def _of(draft: Draft, mandate: Mandate, words: str, of: str, *, quoted: bool = False) -> Fact:
    return draft.fact("mandates", mandate.id, words, of, quoted=quoted)


def _confirmed(draft: Draft, one: Confirmation) -> Sentence:
    where = key(one.mandate, one.source)
    issue = draft.record.issues.get(one.source)
    place = draft.fact("confirmations", where, one.place, "place") if one.place else None
    return draft.sentence(
        draft.said.confirmation,
        verb=draft.fact("confirmations", where, _related(draft, one.verb), "verb"),
        giver=draft.body(one.giver),
        session=_session(draft, one),
        place=place,
        source=draft.plain(one.source),
        title=draft.title(issue) if issue else None,
    )


def _session(draft: Draft, one: Confirmation) -> Fact | None:
    """Give the session that the resolution's symbol tells of: a fact that is deduced (I26)."""
    symbol = symbol_of(one.source)
    held = symbol.session_held if symbol else None
    if held is None:
        return None
    ordinal = draft.said.ordinal(held.number)
    regular = draft.said.sessions[held.is_regular]
    words = draft.said.session.format(ordinal=ordinal, regular=regular)
    reason = f"the symbol {one.source} tells of the session"
    return Fact(words, certainty=Certainty.INFERRED, reasons=(reason,))


# What a source in Spanish says of a mandate, by the words that the record's tables have for it.
_FROM_SPANISH = {
    "en cumplimiento de": "pursuant to",
    "de conformidad con": "in accordance with",
    "de acuerdo con": "in accordance with",
    "conforme a": "in accordance with",
    "en virtud de": "under",
    "ratificado": "ratified",
    "confirmado": "confirmed",
    "renovado": "renewed",
    "continuado": "continued",
    "reafirmado": "reaffirmed",
    "prorrogado": "extended",
    "extendido": "extended",
}


def _related(draft: Draft, verb: str) -> Fact:
    """Give the verb as a sentence of the report needs it: a participle alone is no verb."""
    if verb in draft.terms.mandates.values():
        return Fact(verb)
    return draft.known(draft.terms.mandates, _FROM_SPANISH.get(verb.casefold(), verb))


def _period(draft: Draft) -> Sentence:
    facts: Facts = {
        "group": draft.group,
        "period": draft.fact("reports", draft.report.report, period_in_words(draft), "period"),
        "approvals": _approvals(draft),
    }
    return draft.sentence(draft.said.period, **facts)


def period_in_words(draft: Draft) -> str:
    """Give the period of the report: "from January 18 to May 18, 2005"."""
    return draft.said.span(draft.report.period)


def _approvals(draft: Draft) -> Fact | None:
    made = [
        phrase(
            draft.said.approved_in_it,
            {
                "verb": draft.fact("decisions", one.id, draft.terms.verbs[one.verb], "verb"),
                "method": method(draft, one),
                "documents": draft.listed(
                    draft.formally(name) for name in products(draft.record, one)
                ),
            },
        )
        for one in approvals(draft.record, draft.report.body)
        if one.when is None or one.when.within(draft.report.period) is not False
    ]
    return draft.listed(made) if made else None

"""What a statement quotes, held to what it cites: shown beside it as advice (I19, S23)."""

from __future__ import annotations

import re
from html import unescape

import pytest
from django.urls import reverse

from tests.web.shelf import shelved, unshelved
from tests.web.site import Site
from travaux.citations.quoting import Likeness
from travaux.instruments.known import known
from travaux.precedents import Holding, Passage, Standing
from travaux.statements import Statement
from travaux_web.desk.library import library_for

QUOTED = (
    "The rights of each person end where those of others, the safety of all and the fair demands "
    "of the common good begin."
)
ALMOST = Holding(
    "ACHR", "A convention", "en", (Passage("Article 32", QUOTED.replace("fair", "just")),)
)
IN_SPANISH = Holding(
    "Declaración Universal de Derechos Humanos",
    "Nuestras propias palabras",
    "es",
    (Passage("Artículo 29 (2)", "Los barcos que llegan al puerto tienen una luz en la noche."),),
)
SAME = Holding("ADRDM", "A declaration", "en", (Passage("Article XXVIII", QUOTED),))
DRAFT = Holding("ADRDM", "A draft", "en", SAME.passages, standing=Standing.DRAFT)
CONVENTION = "Article 32, American Convention on Human Rights:"
AMERICAN = "Article XXVIII, American Declaration of the Rights and Duties of Man:"
UNIVERSAL = "Article 29 (2), Universal Declaration of Human Rights:"


def statement(site: Site) -> Statement:
    return next(one for one in site.desk("mexico").record.statements.values() if one.party == "MEX")


def said(site: Site) -> str:
    answer = site.client("mexico").get(reverse("statement", args=[statement(site).id]))
    assert answer.status_code == 200
    found = answer.content.decode().partition('id="quotations"')[2].partition("</section>")[0]
    return " ".join(unescape(re.sub("<[^>]+>", " ", found)).replace(" :", ":").split())


def test_each_provision_has_its_answer_and_the_statement_stays(case_site: Site) -> None:
    before = statement(case_site)
    found = said(shelved(case_site, ALMOST, IN_SPANISH, SAME))
    assert f"{CONVENTION} differs: 96 % of the quoted words stand there in their order." in found
    assert "“fair” is quoted where “just” stands." in found
    assert f"{AMERICAN} the same words" in found
    assert f"{UNIVERSAL} held in another language only" in found
    assert statement(case_site) == before


def test_what_the_library_does_not_hold_is_not_called_wrong(case_site: Site) -> None:
    found = said(unshelved(case_site))
    assert found.count("not in the library") == 3
    assert "differs" not in found


@pytest.mark.parametrize(("who", "answer"), [("", Likeness.UNKNOWN), ("mexico", Likeness.SAME)])
def test_a_draft_in_the_library_is_for_those_with_a_seat(
    case_site: Site, who: str, answer: Likeness
) -> None:
    held = statement(shelved(case_site, DRAFT))
    with library_for(case_site.desk(who).audience) as library:
        found = library.quotations(held, known())
    assert [o.check.likeness for o in found if o.citation.instrument == "ADRDM"] == [answer]

from __future__ import annotations

from datetime import date

import pytest

from travaux.bodies import Body, BodyKind, Person
from travaux.dates import When
from travaux.delegations import Names
from travaux.events import BodyRegistered, PersonRegistered, ProposalReceived
from travaux.proposals import Proposal, Sponsor
from travaux.record import Record
from travaux.reports.calling import called, capacity, proposal_called, titled, with_article

from tests.core.reports.chair.migrants import onwards, recorded  # isort: skip

ALTERNATE = Names("Alternate Representative", "Representante Alterna")


@pytest.mark.parametrize(
    ("name", "language", "said"),
    [
        ("United States", "en", "the United States"),
        ("Dominican Republic", "en", "the Dominican Republic"),
        ("Mexico", "en", "Mexico"),
        ("Republic of Korea", "en", "the Republic of Korea"),
        ("Democratic Republic of the Congo", "en", "the Democratic Republic of the Congo"),
        ("Caribbean Community", "en", "the Caribbean Community"),
        ("Mercosur", "en", "Mercosur"),
        ("Santa Sede", "es", "la Santa Sede"),
        ("Santa Lucía", "es", "Santa Lucía"),
        ("Estado de Palestina", "es", "el Estado de Palestina"),
        ("Unión Europea", "es", "la Unión Europea"),
        ("Estados Unidos", "es", "los Estados Unidos"),
        ("Bahamas", "es", "las Bahamas"),
        ("El Salvador", "es", "El Salvador"),
        ("États-Unis", "fr", "États-Unis"),
    ],
)
def test_a_state_has_its_article(name: str, language: str, said: str) -> None:
    assert with_article(name, language) == said


def test_a_person_sits_for_a_state_with_its_article_or_for_a_body() -> None:
    person = Person("ana", "Ana Ruiz", "USA", ALTERNATE)
    record: Record = recorded()
    assert capacity(record, person, "en") == "Alternate Representative of the United States"
    assert capacity(record, person, "es") == "Representante Alterna de los Estados Unidos"
    assert capacity(record, Person("ana", "Ana Ruiz", "CP"), "en") == "Permanent Council"
    assert capacity(record, Person("ana", "Ana Ruiz"), "en") == ""


def test_bodies_persons_and_delegations_are_called_by_name() -> None:
    body = BodyRegistered(Body("G", BodyKind.WORKING_GROUP, Names("Group on Rivers")))
    record = onwards(recorded(), body, PersonRegistered(Person("ana", "Ana Ruiz")))
    said = [called(record, code, "en") for code in ("G", "ana", "MEX", "nobody")]
    assert said == ["Group on Rivers", "Ana Ruiz", "Mexico", "nobody"]
    assert titled(record, "CAJP/GT/TM-18/04", "en").startswith("Draft Guidelines")
    assert titled(record, "X", "en") == ""


def test_a_proposal_is_called_by_its_title_or_by_who_asked_first_and_when() -> None:
    third, fifth = When.on(date(2005, 3, 3)), When.on(date(2005, 3, 5))
    mexico = (Sponsor("MEX", third), Sponsor("CHL", fifth))
    made = (
        Proposal("a", mexico),
        Proposal("b", (Sponsor("MEX", third),)),
        Proposal("c", (Sponsor("MEX"),)),
        Proposal("d", mexico, label="On consular visits"),
        Proposal("e", ()),
    )
    record = onwards(recorded(), *(ProposalReceived(one, when=fifth) for one in made))
    record = onwards(record, ProposalReceived(Proposal("g", (Sponsor("PER"),))))
    assert proposal_called(record, "g", "en") == "Peru (g)"
    assert [proposal_called(record, one, "en") for one in ("a", "b", "c", "d", "e", "f")] == [
        "Mexico, March 3, 2005",
        "Mexico, March 3, 2005 (2)",
        "Mexico, March 5, 2005",
        "On consular visits",
        "e",
        "f",
    ]

"""The library on the screens: its documents, where words have stood, and what is not for all."""

from __future__ import annotations

import pytest
from django.urls import reverse

from tests.web.shelf import CHARTER, DRAFT, LATER, shelved, unshelved
from tests.web.site import PROGRAM, Site
from travaux_web.desk.library import place

SAID = "The duties that a person owes to the community in which he lives"


@pytest.fixture
def shelf(site: Site) -> Site:
    """Give a site with a small library."""
    return shelved(site)


def page(site: Site, who: str, name: str, *args: object, answers: int = 200, **asked: str) -> str:
    answer = site.client(who).get(reverse(name, args=args), asked)
    assert answer.status_code == answers, answer.content.decode()
    return answer.content.decode()


@pytest.mark.parametrize("name", ["library", "precedents"])
def test_without_a_library_it_is_said_how_one_is_made(site: Site, name: str) -> None:
    unshelved(site)
    assert "travaux library add" in page(site, "", name)


def test_documents_are_listed_with_how_they_were_adopted(shelf: Site) -> None:
    html = page(shelf, "chile", "library")
    for words in (CHARTER.title, "June 2, 1951", "by consensus", "Harbor Assembly", "3 documents"):
        assert words in html


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ({"q": "declaration HARBOR"}, [LATER]),
        ({"body": "Harbor Bureau"}, [DRAFT]),
        ({"status": "draft"}, [DRAFT]),
        ({"after": "1988"}, [LATER, DRAFT]),
        ({"before": "1988-12"}, [CHARTER, LATER]),
        ({"language": "es"}, []),
        ({"q": "nothing of the kind"}, []),
    ],
)
def test_documents_are_found_by_title_body_status_and_date(
    shelf: Site, asked: dict[str, str], found: list[object]
) -> None:
    html = page(shelf, "chile", "library", **asked)  # type: ignore[arg-type]
    every = (CHARTER, LATER, DRAFT)
    assert [one for one in every if one.title in html] == found


def test_a_document_is_shown_paragraph_by_paragraph(shelf: Site) -> None:
    html = page(shelf, "", "holding", CHARTER.id)
    for passage in CHARTER.passages:
        assert passage.label in html
        assert passage.words in html


def test_words_are_found_with_what_differs_and_the_first_use(shelf: Site) -> None:
    html = page(shelf, "chile", "precedents", q=SAID)
    assert CHARTER.title in html
    assert "only there:" in html
    assert "found 2 times" in html


def test_none_found_is_told_with_the_number_of_documents(shelf: Site) -> None:
    html = page(shelf, "chile", "precedents", q="Zebras graze beside quiet violet harbours tonight")
    assert "None found in 3 documents" in html
    assert "new:" in html  # that it doesn't mean that


def test_a_draft_is_for_people_with_a_seat(shelf: Site) -> None:
    words = DRAFT.passages[0].words
    for who in ("", "guest"):
        assert DRAFT.title not in page(shelf, who, "library")
        assert "2 documents" in page(shelf, who, "library")
        assert "None found in 2 documents" in page(shelf, who, "precedents", q=words)
        page(shelf, who, "holding", DRAFT.id, answers=404)
    assert DRAFT.title in page(shelf, "observer", "precedents", q=words)


def test_a_draft_is_as_what_was_never_there(shelf: Site) -> None:
    client = shelf.client()
    hidden = client.get(reverse("holding", args=[DRAFT.id]), headers={"HX-Request": "true"})
    never = client.get(reverse("holding", args=["NEVER"]), headers={"HX-Request": "true"})
    assert hidden.content.decode().replace(DRAFT.id, "NEVER") == never.content.decode()


def test_an_empty_question_asks_for_words(shelf: Site) -> None:
    assert "Write some words" in page(shelf, "", "precedents", q="   ")


def test_a_question_without_end_is_told_of(shelf: Site) -> None:
    html = page(shelf, "", "precedents", q="word " * 10_000)
    assert "at most 10000 are looked for" in html


def test_a_date_that_is_none_is_told_of_and_what_was_typed_stays(shelf: Site) -> None:
    html = page(shelf, "", "precedents", q=SAID, after="soon")
    assert 'role="alert"' in html
    assert SAID in html


def test_a_library_that_is_no_library_leaves_the_rest_of_the_site_alone(site: Site) -> None:
    unshelved(site)
    place().write_bytes(b"This isn't a library." * 500)
    page(site, "", "library", answers=503)
    html = page(site, "chile", "thread", PROGRAM, "u16")
    assert "is not a library of agreed language" in html


def test_the_thread_tells_where_its_words_have_stood(shelf: Site) -> None:
    html = page(shelf, "chile", "thread", PROGRAM, "u16")
    assert "Agreed language" in html
    assert CHARTER.title in html or "None found in" in html

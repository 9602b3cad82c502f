"""Agreed language at work: typing, confirming, the marked text, citations, and who is bound."""

from __future__ import annotations

import re

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from tests.web.shelf import CHARTER, DRAFT, shelved, unshelved
from tests.web.site import PROGRAM, Site
from travaux.borrowings import Relation
from travaux.record.borrowings import is_held
from travaux.texts import bare
from travaux_web.models import Draft

DUTIES = CHARTER.passages[1].words


@pytest.fixture
def shelf(site: Site) -> Site:
    """Give a site with a small library."""
    return shelved(site)


def unit_with(site: Site, words: str) -> str:
    """Give the paragraph of the text in which words stand."""
    desk = site.desk("chile")
    text = desk.texts.words(desk.record, PROGRAM)
    return next(one.id for one in text.all_units() if words in bare(one.words))


def thread(site: Site, who: str, unit: str) -> str:
    answer = site.client(who).get(reverse("thread", args=[PROGRAM, unit]))
    assert answer.status_code == 200
    return answer.content.decode()


def begun(site: Site, words: str) -> Draft:
    """Give a draft of Mexico's in which a paragraph is being written."""
    unit = unit_with(site, "duties that a person owes")
    client = site.client("mexico")
    client.post(reverse("proposal_new", args=[PROGRAM]), {"do": "edit", "unit": [unit]})
    draft = Draft.objects.latest("pk")
    draft.content = {"edits": [{"unit": unit, "do": "change", "words": words, "after": ""}]}
    draft.kind = "edits"
    draft.save()
    return draft


# --- while somebody writes


def test_what_is_typed_is_looked_for_and_not_kept(shelf: Site) -> None:
    draft = begun(shelf, "Something.")
    where = reverse("draft_agreed", args=[draft.pk, 0])
    answer = shelf.client("mexico.member").post(where, {"words-0": f"{DUTIES} Always."})
    assert CHARTER.title in answer.content.decode()
    assert "<html" not in answer.content.decode()
    assert Draft.objects.get(pk=draft.pk).content == draft.content


def test_another_delegation_cant_look_through_a_draft(shelf: Site) -> None:
    draft = begun(shelf, "Something.")
    where = reverse("draft_agreed", args=[draft.pk, 0])
    assert shelf.client("chile").post(where, {"words-0": DUTIES}).status_code == 404


def test_without_a_script_a_button_keeps_the_words_and_looks_for_them(shelf: Site) -> None:
    draft = begun(shelf, "Something.")
    unit = draft.content["edits"][0]["unit"]
    sent = {"version": draft.version, "do": "agreed:0", "unit-0": unit, "do-0": "change"}
    sent |= {"words-0": DUTIES, "kind": "proposal", "visibility": "body", "title": "Ours"}
    page = shelf.client("mexico").post(reverse("draft", args=[draft.pk]), sent, follow=True)
    assert page.status_code == 200
    assert CHARTER.title in page.content.decode()
    assert Draft.objects.get(pk=draft.pk).content["edits"][0]["words"] == DUTIES


@pytest.mark.parametrize("typed", ["", "and", "x " * 25_000])
def test_odd_words_are_answered_with_a_sentence(shelf: Site, typed: str) -> None:
    draft = begun(shelf, "Something.")
    where = reverse("draft_agreed", args=[draft.pk, 0])
    answer = shelf.client("mexico").post(where, {"words-0": typed})
    assert answer.status_code == 200
    said = "at most 10000" if len(typed) > 100 else "too few words"
    assert said in answer.content.decode()


# --- confirming


def confirmed(site: Site, who: str = "secretariat", **given: str) -> str:
    """Confirm the first source of the paragraph on duties, as the form in its thread does."""
    unit = unit_with(site, "duties that a person owes")
    html = thread(site, "secretariat", unit)
    form = html[html.index("agreed/") :]
    fields = dict(re.findall(r'name="(\w+)" value="([^"]*)"', form[: form.index("</form>")]))
    where = reverse("borrowing_confirm", args=[PROGRAM, unit])
    sent = {**fields, "relation": "verbatim", "note": "Read on both sides.", **given}
    assert site.client(who).post(where, sent).status_code in (302, 403)
    return unit


def test_what_a_person_confirms_is_kept_as_the_library_tells_it(shelf: Site) -> None:
    unit = confirmed(shelf)
    (found,) = shelf.desk("chile").record.borrowings.values()
    assert (found.issue, found.unit, found.relation) == (PROGRAM, unit, Relation.VERBATIM)
    assert found.origin.work == CHARTER.id
    assert found.origin.words == DUTIES
    assert found.origin.digest == CHARTER.digest
    html = thread(shelf, "chile", unit)
    for words in ("verbatim", CHARTER.title, "Article 2", "Confirmed by", "Read on both sides."):
        assert words in html


def test_it_is_told_on_the_page_of_its_source(shelf: Site) -> None:
    confirmed(shelf)
    where = reverse("holding", args=[CHARTER.id])
    assert PROGRAM in shelf.client("chile").get(where).content.decode()
    assert "Nobody has confirmed yet" in shelf.client().get(where).content.decode()


def test_it_is_for_the_body_and_never_for_the_public(shelf: Site) -> None:
    unit = confirmed(shelf)
    where = reverse("thread", args=[PROGRAM, unit])
    assert shelf.client().get(where).status_code == 404
    assert "Confirmed by" not in shelf.client("observer").get(where).content.decode()
    assert "Confirm this source" not in thread(shelf, "chile", unit)


def test_a_delegation_cant_confirm(shelf: Site) -> None:
    confirmed(shelf, "chile")
    assert len(shelf.desk("secretariat").record.borrowings) == 0


def test_the_same_form_sent_twice_is_entered_once(shelf: Site) -> None:
    confirmed(shelf, once="the same")
    confirmed(shelf, once="the same")
    assert len(shelf.desk("secretariat").record.borrowings) == 1


def test_what_was_confirmed_is_taken_back_with_a_reason(shelf: Site) -> None:
    unit = confirmed(shelf)
    (name,) = shelf.desk("chair").record.borrowings
    where = reverse("borrowing_withdraw", args=[name])
    client = shelf.client("chair")
    client.post(where, {"reason": "", "issue": PROGRAM})
    assert is_held(shelf.desk("chair").record, name)
    client.post(where, {"reason": "Another charter.", "issue": PROGRAM})
    assert not is_held(shelf.desk("chair").record, name)
    assert "Confirmed by" not in thread(shelf, "chair", unit)


@pytest.mark.parametrize("wrong", [{"asked": "x"}, {"number": "99"}, {"work": "NEVER"}])
def test_a_form_that_nobody_made_confirms_nothing(shelf: Site, wrong: dict[str, str]) -> None:
    unit = unit_with(shelf, "duties that a person owes")
    sent = {"asked": "0-5", "work": CHARTER.id, "language": "en", "number": "1", **wrong}
    where = reverse("borrowing_confirm", args=[PROGRAM, unit])
    assert shelf.client("chair").post(where, {**sent, "relation": "adapted"}).status_code == 404
    assert len(shelf.desk("chair").record.borrowings) == 0


# --- the marked text


def marked(site: Site, who: str, **asked: str) -> str:
    where = reverse("text", args=[PROGRAM])
    answer = site.client(who).get(where, {"view": "agreed", **asked})
    assert answer.status_code == 200
    return answer.content.decode()


def test_a_text_is_read_with_its_marks(shelf: Site) -> None:
    html = marked(shelf, "chile")
    assert 'class="shade-solid"' in html
    assert CHARTER.title in html
    assert "looked for in 3 documents" in html


def test_it_is_narrowed_down_to_a_likeness(shelf: Site) -> None:
    html = marked(shelf, "chile", likeness="same")
    assert '<details class="folded">' in html
    assert 'aria-current="true"' in html


def test_whoever_cant_see_a_text_cant_see_what_is_told_of_it(shelf: Site) -> None:
    places = [
        f"{reverse('text', args=[PROGRAM])}?view=agreed",
        reverse("agreed_file", args=[PROGRAM, "plain"]),
        reverse("citations", args=[PROGRAM]),
        reverse("bound", args=[PROGRAM]),
    ]
    assert [shelf.client().get(one).status_code for one in places] == [404] * 4


def test_it_is_taken_along_as_a_file(shelf: Site) -> None:
    answer = shelf.client("chile").get(reverse("agreed_file", args=[PROGRAM, "plain"]))
    assert CHARTER.title in answer.content.decode()


def test_without_a_library_the_text_says_so(site: Site) -> None:
    assert "There is no library" in marked(unshelved(site), "chile")


# --- the library is kept


def test_a_document_is_added_and_taken_out(shelf: Site) -> None:
    client = shelf.client("secretariat")
    words = "All boats carry lanterns of green glass when the night is dark over the old harbor."
    file = SimpleUploadedFile("lanterns.txt", f"Rule on lanterns\n\n{words}\n".encode())
    sent = {"file": file, "id": "HARBOR/12", "title": "Rule on lanterns", "language": "en"}
    assert client.post(reverse("library_add"), {**sent, "status": "adopted"}).status_code == 302
    asked = shelf.client().get(reverse("precedents"), {"q": words})
    assert "Rule on lanterns" in asked.content.decode()
    where = reverse("library_remove", args=["HARBOR/12"])
    client.post(where, {"language": "en"})
    assert shelf.client().get(reverse("holding", args=["HARBOR/12"])).status_code == 200
    client.post(where, {"language": "en", "sure": "yes"})
    assert shelf.client().get(reverse("holding", args=["HARBOR/12"])).status_code == 404


def test_the_first_document_makes_the_library(site: Site) -> None:
    unshelved(site)
    file = SimpleUploadedFile("a.txt", b"Every town keeps the well open to whoever comes by.\n")
    sent = {"file": file, "language": "en", "id": "WELL/1"}
    assert site.client("secretariat").post(reverse("library_add"), sent).status_code == 302
    assert "1 document" in site.client().get(reverse("library")).content.decode()


@pytest.mark.parametrize(
    ("name", "data", "told"),
    [
        ("broken.docx", b"PK\x03\x04 nothing", {}),
        ("picture.pdf", b"%PDF-1.4 nothing", {}),
        ("empty.txt", b"", {}),
        ("a.txt", b"Some words that are fine in themselves.", {"language": "quite unknown"}),
        ("a.txt", b"Some words that are fine in themselves.", {"date": "soon"}),
    ],
)
def test_what_cant_be_read_is_told_of_and_what_was_typed_stays(
    shelf: Site, name: str, data: bytes, told: dict[str, str]
) -> None:
    sent = {"file": SimpleUploadedFile(name, data), "title": "My title", "language": "en", **told}
    answer = shelf.client("secretariat").post(reverse("library_add"), sent)
    html = answer.content.decode()
    assert answer.status_code == 422
    assert "My title" in html
    assert 'lang="en"' in html
    assert "3 documents" in shelf.client("chile").get(reverse("library")).content.decode()


# --- citations, instruments, who is bound


def test_citations_lead_to_the_instrument(site: Site) -> None:
    html = site.client("chile").get(reverse("citations", args=[PROGRAM])).content.decode()
    assert reverse("instrument", args=["ACHR"]) in html
    assert "AG/RES. 1928" in html
    unit = unit_with(site, "American Convention on Human Rights")
    assert reverse("instrument", args=["ACHR"]) in thread(site, "chile", unit)


@pytest.mark.parametrize("view", ["original", "compiled", "agreed"])
def test_a_citation_in_the_words_is_a_link(site: Site, view: str) -> None:
    where = reverse("text", args=[PROGRAM])
    html = site.client("chile").get(where, {"view": view}).content.decode()
    link = f'<a class="cites" href="{reverse("instrument", args=["ACHR"])}">'
    assert f"{link}American Convention on Human Rights</a>" in html


def test_an_instrument_tells_its_names_and_where_it_is_cited(site: Site) -> None:
    html = site.client("chile").get(reverse("instrument", args=["ACHR"])).content.decode()
    for words in ("Convención Americana", "Convenção Americana", PROGRAM):
        assert words in html


def test_without_a_table_nobody_is_told_to_be_no_party(site: Site) -> None:
    html = site.client("chile").get(reverse("instrument", args=["ICCPR"])).content.decode()
    assert "isn&#x27;t known here" in html or "isn't known here" in html
    assert "unknown" in html
    assert "<td>not party" not in html


def test_a_declaration_has_no_parties(site: Site) -> None:
    html = site.client("chile").get(reverse("instrument", args=["UDHR"])).content.decode()
    assert "It has no parties" in html


def test_a_table_that_was_entered_tells_who_is_bound_on_a_day(site: Site) -> None:
    acts = ({"party": "MEX", "kind": "accession", "when": "1981-03-24"},)
    site.desk("secretariat").act(
        "record-status", instrument="ICCPR", as_of="2005-05-01", source="A table", actions=acts
    )
    where = reverse("instrument", args=["ICCPR"])
    before = site.client("chile").get(where, {"on": "1980-01-01"}).content.decode()
    after = site.client("chile").get(where, {"on": "1990-01-01"}).content.decode()
    assert "party (accession" not in before
    assert "party (accession" in after


def test_who_is_bound_stands_beside_the_text_as_data(site: Site) -> None:
    where = reverse("bound", args=[PROGRAM])
    html = site.client("chile").get(where, {"on": "2005-05-18"}).content.decode()
    assert "neither the view of the body" in html
    assert "unknown" in html
    rows = site.client("chile").get(where, {"on": "2005-05-18", "rows": "csv"})
    assert rows["Content-Type"].startswith("text/csv")
    assert b"ACHR" in rows.getvalue()


@pytest.mark.parametrize("day", ["soon", "9999-99-99"])
def test_a_day_that_is_none_is_told_of(site: Site, day: str) -> None:
    for where in (reverse("bound", args=[PROGRAM]), reverse("instrument", args=["ACHR"])):
        answer = site.client("chile").get(where, {"on": day})
        assert answer.status_code == 200
        assert 'role="alert"' in answer.content.decode()


def test_what_isnt_on_record_cites_nothing_for_anybody(site: Site) -> None:
    for name in ("citations", "bound"):
        assert site.client().get(reverse(name, args=["NEVER/1"])).status_code == 404
    assert site.client().get(reverse("instrument", args=["NEVER"])).status_code == 404


def test_a_draft_in_the_library_is_nowhere_for_the_public(shelf: Site) -> None:
    words = "sarsaparilla"
    places = [
        reverse("library"),
        f"{reverse('precedents')}?q=Towns+share+the+fruit+that+the+sea+brings+in+equal+parts",
    ]
    for who in ("", "guest"):
        told = [shelf.client(who).get(one).content.decode() for one in places]
        assert [html for html in told if words in html] == []
    assert DRAFT.title in shelf.client("chile").get(places[0]).content.decode()

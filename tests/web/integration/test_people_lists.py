from __future__ import annotations

import io
from html import unescape

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone
from openpyxl import Workbook

from tests.web.site import Site
from travaux_web.models import Notice, Seat, SeatChange, User
from travaux_web.people.listing import (
    ListUnreadable,
    Plan,
    carried_out,
    planned,
    rows_in,
)

GOOD = """email;name;seat;delegation;language;from;until
ana@example.org;Ana Ruiz;head;Costa Rica;es;2026-01-01;
luc@example.org;Luc Roy;member;CAN;fr;;2999-12-31
chile@example.org;Elisa Vera;head;CHL;en;;
"""
BAD = """name,email,seat,of
Ana,ana@example.org,head,Costa Rica
,x@example.org,head,Peru
Bob,not an address,head,Peru
Cy,cy@example.org,king,Peru
Di,di@example.org,head,Atlantis
Ed,ed@example.org,chair,Peru
"""


def plan(site: Site, words: str | bytes, name: str = "list.csv") -> Plan:
    data = words.encode() if isinstance(words, str) else words
    return planned(rows_in(data, name), site.desk("secretariat").record, timezone.now())


def taken_in(site: Site, words: str) -> int:
    made = plan(site, words)
    return carried_out(made, by=site.user("secretariat"), at=timezone.now())


def test_a_list_is_told_line_by_line(site: Site) -> None:
    made = plan(site, GOOD)
    told = [(one.line, one.what, one.seat) for one in made.lines]
    assert told == [
        (2, "new person", "head CRI"),
        (3, "new person", "member CAN"),
        (4, "", "head CHL"),
    ]
    assert not User.objects.filter(email="ana@example.org").exists()


def test_a_list_taken_in_twice_changes_nothing_the_second_time(site: Site) -> None:
    assert taken_in(site, GOOD) == 2
    seats, changes = Seat.objects.count(), SeatChange.objects.count()
    assert taken_in(site, GOOD) == 0
    assert (Seat.objects.count(), SeatChange.objects.count()) == (seats, changes)
    assert Notice.objects.count() == 2


def test_every_wrong_line_says_what_to_do_and_nothing_is_done(site: Site) -> None:
    made = plan(site, BAD)
    said = {one.line: one.findings[0].message for one in made.wrong}
    assert list(said) == [3, 4, 5, 6, 7]
    assert said[3] == "Address and name are both needed: fill in both cells."
    assert said[5].startswith("“king” is no kind of seat. Write one of: secretariat,")
    assert said[7] == "“Peru” isn't a body on record, which a seat of this kind is of."
    with pytest.raises(ListUnreadable, match="line 3"):
        carried_out(made, by=None, at=timezone.now())
    assert not User.objects.filter(email="ana@example.org").exists()


def test_a_line_that_says_the_same_again_is_left(site: Site) -> None:
    made = plan(site, GOOD + "ANA@example.org;Ana Ruiz;head;CRI;es;;\n")
    assert [one.what for one in made.lines] == ["new person", "new person", "", ""]
    assert made.lines[-1].findings[0].code == "person-listed-twice"


def test_a_workbook_is_read_like_a_list_with_commas(site: Site) -> None:
    book = Workbook()
    for row in (["Correo", "Nombre", "Seat", "Delegación"], ["a@example.org", "A", "head", "Perú"]):
        book.active.append(row)
    out = io.BytesIO()
    book.save(out)
    made = plan(site, out.getvalue(), "personas.xlsx")
    assert [(one.what, one.seat) for one in made.lines] == [("new person", "head PER")]


@pytest.mark.parametrize(
    "data",
    [b"", b"PK\x03\x04 no zip", b"\x00\x01\x02", b"name,seat\nA,head", b"a\n" * 3000],
    ids=["empty", "broken workbook", "not text", "no address", "too long"],
)
def test_what_is_no_list_says_how_one_looks(site: Site, data: bytes) -> None:
    with pytest.raises(ListUnreadable, match="first line names these columns"):
        plan(site, data)


def test_a_list_is_looked_at_first_and_taken_in_then(site: Site) -> None:
    client = site.client("secretariat")
    file = SimpleUploadedFile("list.csv", GOOD.encode("cp1252"))
    page = client.post("/people/import/", {"file": file})
    assert page.status_code == 200
    assert "Take in 2 lines" in page.content.decode()
    assert not User.objects.filter(email="ana@example.org").exists()
    words = page.content.decode().partition("hidden>\n")[2].partition("</textarea>")[0]
    client.post("/people/import/", {"lines": unescape(words), "carry_out": "1"})
    assert User.objects.get(email="luc@example.org").seats.get().of == "CAN"


def test_a_list_with_a_wrong_line_cant_be_taken_in_by_the_page(site: Site) -> None:
    client = site.client("secretariat")
    page = client.post("/people/import/", {"lines": BAD, "carry_out": "1"})
    assert page.status_code == 422
    assert "5 lines can't be taken" in page.content.decode()
    assert not User.objects.filter(email="ana@example.org").exists()

"""Lists of people: read from CSV or XLSX, told line by line, and carried out all or not at all.

    email                  name           seat     of       language  from        until
    ana@example.org        Ana Ruiz       head     Mexico   es        2026-01-01

The first line names the columns, in any order. A list that was taken in already changes nothing.
"""

from __future__ import annotations

import csv
import io
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, time, timedelta

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db import transaction
from django.utils import timezone
from django.utils.dateparse import parse_date
from django.utils.translation import gettext as _
from openpyxl import load_workbook
from openpyxl.utils.exceptions import InvalidFileException

from travaux.errors import TravauxError
from travaux.findings import Finding, Severity
from travaux.record import Record
from travaux_web.models import Seat, User
from travaux_web.people.seating import NoSuchSeat, Place, invite, placed

MOST = 2000  # lines of a list
COLUMNS = ("email", "name", "seat", "of", "language", "from", "until")
_NEEDED = ("email", "name", "seat")
_ALSO = {
    "e-mail": "email", "mail": "email", "address": "email", "correo": "email", "courriel": "email",
    "nombre": "name", "nom": "name", "nome": "name", "person": "name",
    "kind": "seat", "role": "seat", "asiento": "seat", "siège": "seat", "assento": "seat",
    "delegation": "of", "body": "of", "party": "of", "delegación": "of", "délégation": "of",
    "delegação": "of", "idioma": "language", "langue": "language", "begins": "from",
    "desde": "from", "de": "from", "to": "until", "ends": "until", "hasta": "until", "até": "until",
}  # fmt: skip


class ListUnreadable(TravauxError):  # noqa: N818
    """A file that should be a list of people and can't be read as one."""

    def __init__(self, reason: str) -> None:
        told = {"reason": reason, "columns": ", ".join(COLUMNS)}
        super().__init__(
            _(
                "This is no list of people: %(reason)s. It is a CSV or XLSX file whose first line "
                "names these columns: %(columns)s."
            )
            % told
        )


@dataclass(frozen=True, slots=True)
class Planned:
    """What a line comes to: `what` is "new person", "new seat", "other days", "" or "wrong"."""

    line: int
    email: str = ""
    name: str = ""
    language: str = "en"
    place: Place | None = None
    what: str = ""
    findings: tuple[Finding, ...] = ()

    @property
    def seat(self) -> str:
        """The seat in words: "head MEX"."""
        return f"{self.place.kind} {self.place.of}".rstrip() if self.place else ""


@dataclass(frozen=True, slots=True)
class Plan:
    """What a list comes to, line by line; it can be carried out where no line is wrong."""

    lines: tuple[Planned, ...] = field(default=())

    @property
    def wrong(self) -> tuple[Planned, ...]:
        """The lines that can't be taken."""
        return tuple(one for one in self.lines if one.what == "wrong")

    @property
    def new(self) -> tuple[Planned, ...]:
        """The lines that change anything."""
        return tuple(one for one in self.lines if one.what not in ("wrong", ""))


def rows_in(data: bytes, name: str) -> list[list[str]]:
    """Read a file as rows of words, by what it is and not by its name alone.

    Raises:
        ListUnreadable: it is neither, or longer than a list may be.
    """
    rows = _of_workbook(data) if data[:2] == b"PK" else _of_csv(data, name)
    rows = [[cell.strip() for cell in row] for row in rows]
    while rows and not any(rows[-1]):
        rows.pop()
    if len(rows) > MOST + 1:
        raise ListUnreadable(_("it has more than %(most)s lines") % {"most": MOST})
    return rows


def _of_workbook(data: bytes) -> list[list[str]]:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as parts:
            if sum(one.file_size for one in parts.infolist()) > settings.MOST_BYTES * 4:
                raise ListUnreadable(_("it is far too large"))
        book = load_workbook(io.BytesIO(data), read_only=True, data_only=True)
        rows = book.worksheets[0].iter_rows(max_row=MOST + 2, max_col=30, values_only=True)
        return [[_cell(one) for one in row] for row in rows]
    except (zipfile.BadZipFile, InvalidFileException, KeyError, ValueError, IndexError) as fault:
        raise ListUnreadable(_("it can't be opened as a workbook")) from fault


def _cell(value: object) -> str:
    if isinstance(value, datetime):
        return value.date().isoformat()
    return "" if value is None else str(value)


def _of_csv(data: bytes, name: str) -> list[list[str]]:
    if b"\0" in data[:2000]:
        raise ListUnreadable(_("“%(name)s” isn't text") % {"name": name})
    try:
        words = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        words = data.decode("cp1252", "replace")  # what a spreadsheet on Windows writes
    first = words.partition("\n")[0]
    sign = max(",;\t", key=first.count)
    try:
        return list(csv.reader(io.StringIO(words, newline=""), delimiter=sign))
    except csv.Error as fault:
        raise ListUnreadable(str(fault)) from fault


def planned(rows: Sequence[Sequence[str]], record: Record, at: datetime) -> Plan:
    """Tell what a list comes to, and change nothing.

    Raises:
        ListUnreadable: its first line doesn't name the columns.
    """
    if not rows:
        raise ListUnreadable(_("it is empty"))
    columns = [_ALSO.get(one.casefold(), one.casefold()) for one in rows[0]]
    missing = [one for one in _NEEDED if one not in columns]
    if missing:
        raise ListUnreadable(_("the column “%(name)s” is missing") % {"name": missing[0]})
    return Plan(tuple(_lines(columns, rows[1:], record, at)))


def _lines(
    columns: Sequence[str], rows: Iterable[Sequence[str]], record: Record, at: datetime
) -> Iterator[Planned]:
    seen: dict[tuple[str, str, str], int] = {}
    for number, row in enumerate(rows, 2):
        given = {name: row[n] for n, name in enumerate(columns) if n < len(row)}
        if not any(given.values()):
            continue
        try:
            one = _line(number, given, record, at)
        except (NoSuchSeat, ValidationError) as fault:
            said = fault.messages[0] if isinstance(fault, ValidationError) else str(fault)
            where = _("line %(line)s") % {"line": number}
            told = Finding(Severity.REFUSED, "person-not-read", where, said)
            email, name = given.get("email", ""), given.get("name", "")
            yield Planned(number, email, name, what="wrong", findings=(told,))
            continue
        yield _once(one, seen)


def _once(one: Planned, seen: dict[tuple[str, str, str], int]) -> Planned:
    """Take each seat of a person once: a line that says the same again is left."""
    assert one.place is not None  # noqa: S101 - a line that was read has one
    key = (one.email.lower(), one.place.kind, one.place.of)
    before = seen.setdefault(key, one.line)
    if before == one.line:
        return one
    said = _("The same seat stands in line %(line)s; this line is left out.") % {"line": before}
    where = _("line %(line)s") % {"line": one.line}
    told = Finding(Severity.NOTE, "person-listed-twice", where, said)
    return Planned(one.line, one.email, one.name, one.language, one.place, "", (told,))


def _line(number: int, given: dict[str, str], record: Record, at: datetime) -> Planned:
    email, name = given["email"].lower(), given["name"]
    if not email or not name:
        raise ValidationError(_("Address and name are both needed: fill in both cells."))
    validate_email(email)
    language = given.get("language", "").lower() or "en"
    if language not in dict(settings.LANGUAGES):
        known = ", ".join(dict(settings.LANGUAGES))
        raise ValidationError(
            _("“%(language)s” is no language of the site. Write one of: %(known)s.")
            % {"language": language, "known": known}
        )
    begins, ends = day_in(given.get("from", "")), day_in(given.get("until", ""), after=True)
    kind = given["seat"].strip().lower()
    place = placed(record, kind, given.get("of", ""), begins, ends)
    return Planned(number, email, name, language, place, _what(email, place, at))


def _what(email: str, place: Place, at: datetime) -> str:
    user = User.objects.filter(email__iexact=email).first()
    if user is None:
        return "new person"
    seats = Seat.objects.filter(user=user, kind=place.kind, of=place.of)
    same = next((one for one in seats if one.ends is None or one.ends > at), None)
    if same is None:
        return "" if place.ends and place.ends <= at else "new seat"
    return "" if (same.begins, same.ends) == (place.begins, place.ends) else "other days"


def day_in(written: str, *, after: bool = False) -> datetime | None:
    """Read a day as the moment when it begins; when it is over, with `after`.

    Raises:
        ValidationError: it isn't one, or lies at the very end of the calendar.
    """
    if not written:
        return None
    try:
        if day := parse_date(written):
            begins = datetime.combine(day + timedelta(days=after), time.min)
            return timezone.make_aware(begins).astimezone(UTC)
    except (ValueError, OverflowError):
        pass
    said = _("“%(day)s” is no day. Write it as in 2026-03-31.")
    raise ValidationError(said % {"day": written})


@transaction.atomic
def carried_out(plan: Plan, *, by: User | None, at: datetime) -> int:
    """Give everybody on a list their seats; give how many lines changed anything.

    Raises:
        ListUnreadable: a line is wrong, so nothing was done.
    """
    if plan.wrong:
        raise ListUnreadable(_("line %(line)s can't be taken") % {"line": plan.wrong[0].line})
    for one in plan.new:
        assert one.place is not None  # noqa: S101 - a line that was read has one
        invite(one.email, one.name, one.place, language=one.language, by=by, at=at)
    return len(plan.new)


def as_csv(rows: Iterable[Sequence[str]]) -> str:
    """Write rows as CSV, to be sent back by the page that showed them."""
    out = io.StringIO()
    csv.writer(out, lineterminator="\n").writerows(rows)
    return out.getvalue()

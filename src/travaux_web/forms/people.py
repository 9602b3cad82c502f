"""Forms of people and seats."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from travaux.errors import TravauxError
from travaux.record import Record
from travaux_web.forms.spoken import SpokenSelect, own_name
from travaux_web.models import SeatKind
from travaux_web.people.listing import day_in
from travaux_web.people.seating import Place, placed


class Day(forms.CharField):
    """A day, as a browser's field of dates gives it; with `after`, the moment when it is over."""

    def __init__(self, *, after: bool = False, **given: Any) -> None:
        self.after = after
        super().__init__(
            required=False,
            widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
            **given,
        )

    def clean(self, value: Any) -> datetime | None:
        """Read the day."""
        return day_in(super().clean(value) or "", after=self.after)


class SeatForm(forms.Form):
    """A seat to be given."""

    kind = forms.ChoiceField(label=_("Seat"), choices=SeatKind.choices)
    of = forms.CharField(
        label=_("Delegation or body"),
        required=False,
        max_length=100,
        help_text=_("By its name or code; left empty for the secretariat."),
        widget=forms.TextInput(attrs={"list": "parties", "autocomplete": "off"}),
    )
    begins = Day(label=_("From"), help_text=_("Left empty: at once."))
    ends = Day(label=_("Until, that day included"), after=True, help_text=_("Left empty: no end."))

    def __init__(self, *given: Any, record: Record, **named: Any) -> None:
        self.record = record
        super().__init__(*given, **named)

    def clean(self) -> dict[str, Any]:
        """See that there can be such a seat."""
        given = super().clean() or {}
        if not self.errors:
            given["place"] = self._place(given)
        return given

    def _place(self, given: dict[str, Any]) -> Place:
        try:
            return placed(self.record, given["kind"], given["of"], given["begins"], given["ends"])
        except TravauxError as fault:
            raise ValidationError(str(fault)) from fault


class PersonForm(forms.Form):
    """Who somebody is."""

    email = forms.EmailField(label=_("E-mail address"), max_length=254)
    name = forms.CharField(label=_("Name"), max_length=200)
    language = forms.ChoiceField(
        label=_("Language of their mail"),
        choices=settings.LANGUAGES,
        widget=SpokenSelect(own_name),
    )


class InviteForm(PersonForm, SeatForm):
    """Somebody who is to have a seat."""

    field_order = ("email", "name", "language", "kind", "of", "begins", "ends")


class DaysForm(forms.Form):
    """From when to when a seat is."""

    begins = Day(label=_("From"))
    ends = Day(label=_("Until, that day included"), after=True)


class ListForm(forms.Form):
    """A list of people, as a file."""

    file = forms.FileField(
        label=_("List of people"),
        help_text=_("CSV or XLSX, at most 2,000 lines."),
        widget=forms.FileInput(attrs={"accept": ".csv,.xlsx,text/csv"}),
    )

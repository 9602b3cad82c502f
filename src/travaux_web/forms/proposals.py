"""What goes with whatever a delegation hands in: what it is, its line, and who sees it when."""

from __future__ import annotations

from pathlib import PurePath
from typing import Any, cast

from django import forms
from django.conf import settings
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext_lazy as _

from travaux.delegations import UnknownDelegation, standard_registry
from travaux.proposals import ProposalKind

KINDS = {
    ProposalKind.PROPOSAL: _("A proposal: it enters the text"),
    ProposalKind.EDITORIAL: _("An editorial note: it says what is to be corrected"),
    ProposalKind.COMMENT: _("A comment or an opinion: it is kept, and changes nothing"),
    ProposalKind.QUESTION: _("A question"),
    ProposalKind.RESERVATION: _("A reservation"),
}
ON_THE_TEXT = (ProposalKind.PROPOSAL, ProposalKind.EDITORIAL)
SEEN = (
    ("body", _("Everybody in the group, as soon as it is handed in")),
    ("secretariat", _("The secretariat only, until it circulates it")),
    ("states", _("The secretariat, and the states or groups that I name")),
)


class Wishes(forms.Form):
    """What a draft is, what it is called, and who sees it."""

    title = forms.CharField(
        label=_("What it is about, in one line"), max_length=200, required=False
    )
    kind = forms.ChoiceField(label=_("What it is"))
    visibility = forms.ChoiceField(
        label=_("Who sees it once it is handed in"), choices=SEEN, widget=forms.RadioSelect
    )
    circle = forms.CharField(
        label=_("States or groups that see it"),
        help_text=_("By name or code, with commas between them. Only for the last choice above."),
        max_length=500,
        required=False,
    )

    def __init__(self, *args: Any, kinds: tuple[ProposalKind, ...], **given: Any) -> None:
        super().__init__(*args, **given)
        choice = cast(forms.ChoiceField, self.fields["kind"])
        choice.choices = [(one.value, KINDS[one]) for one in kinds]

    def clean(self) -> dict[str, Any]:
        """Name the states that see it, if only some do."""
        given: dict[str, Any] = super().clean() or {}
        named = [one.strip() for one in given.get("circle", "").split(",") if one.strip()]
        if given.get("visibility") != "states":
            given["parties"] = []
            return given
        if not named:
            self.add_error("circle", _("Name at least one state or group, or choose otherwise."))
        try:
            given["parties"] = list(dict.fromkeys(map(party_named, named)))
        except UnknownDelegation as fault:
            self.add_error("circle", str(fault))
        return given


class Upload(forms.Form):
    """A file that a delegation made of the text."""

    file = forms.FileField(
        label=_("The file"),
        help_text=_("Word (.docx) best, with or without tracked changes; also HTML or plain text."),
        allow_empty_file=True,
    )

    def clean_file(self) -> UploadedFile[Any]:
        """Turn away what is empty or too large, and say what to do."""
        given: UploadedFile[Any] = self.cleaned_data["file"]
        most = settings.MOST_BYTES // 2**20
        if (given.size or 0) > settings.MOST_BYTES:
            said = _("The file is larger than %(most)s MB. Save it without its pictures.")
            raise forms.ValidationError(said, params={"most": most})
        if not given.size:
            said = _("The file is empty. Look whether it was saved, and choose it again.")
            raise forms.ValidationError(said)
        return given


def party_named(written: str) -> str:
    """Give the code of a party by its code or any of its names.

    Raises:
        UnknownDelegation: nobody bears the name, or several do.
    """
    registry = standard_registry()
    try:
        return registry.of(written).code
    except UnknownDelegation:
        return registry.named(written).code


def name_of_file(given: UploadedFile[Any]) -> str:
    """Give the name that a file came under, without folders."""
    return PurePath((given.name or "").replace("\\", "/")).name[:200] or "file"

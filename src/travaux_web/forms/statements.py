"""A statement for the record: its words as they are, and what it is about."""

from __future__ import annotations

from typing import Any, cast

from django import forms
from django.utils.translation import gettext_lazy as _

from travaux.statements import AnchorKind, Carrier, StatementKind
from travaux_web.forms.acts.wording import choice_label
from travaux_web.forms.spoken import SpokenSelect, own_name

LANGUAGES = (
    ("es", "Español"),
    ("en", "English"),
    ("fr", "Français"),
    ("pt", "Português"),
    ("ar", "العربية"),
    ("ru", "Русский"),
    ("zh", "中文"),
)
ANCHORS = (
    (AnchorKind.WHOLE.value, _("The text as a whole")),
    (AnchorKind.TITLE.value, _("Its title")),
    (AnchorKind.UNIT.value, _("A paragraph")),
    (AnchorKind.PASSAGE.value, _("A passage: these very words")),
    (AnchorKind.TERM.value, _("A term, wherever it stands")),
)
_NEEDED = {
    "unit": ("unit", _("Say which paragraph.")),
    "passage": ("quotation", _("Quote the words of the passage, as they stand.")),
    "term": ("term", _("Write the term.")),
}


class StatementForm(forms.Form):
    """What a statement says, in which language, about what, and where it is to print."""

    kind = forms.ChoiceField(label=_("What it is"))
    words = forms.CharField(
        label=_("The words of the statement"),
        help_text=_(
            "They are kept to the letter, line breaks and blanks too. Nobody changes them."
        ),
        widget=forms.Textarea(attrs={"rows": 10}),
        strip=False,
    )
    language = forms.ChoiceField(
        label=_("The language of these words"), choices=LANGUAGES, widget=SpokenSelect(own_name)
    )
    anchor = forms.ChoiceField(label=_("What it is about"), choices=ANCHORS)
    unit = forms.ChoiceField(label=_("Paragraph"), required=False)
    quotation = forms.CharField(
        label=_("Words of the passage"), required=False, widget=forms.Textarea(attrs={"rows": 3})
    )
    part = forms.CharField(label=_("Part of the paragraph"), max_length=100, required=False)
    term = forms.CharField(label=_("The term"), max_length=200, required=False)
    qualifying = forms.CharField(label=_("What the term qualifies"), max_length=200, required=False)
    carrier = forms.ChoiceField(label=_("It is to print in"))
    meeting = forms.ChoiceField(label=_("The meeting at which it is made"), required=False)

    def __init__(
        self,
        *args: Any,
        units: list[tuple[str, str]],
        meetings: list[tuple[str, str]],
        text_language: str,
        **given: Any,
    ) -> None:
        super().__init__(*args, **given)
        self.fields["unit"].widget = SpokenSelect(lambda unit: text_language if unit else "")
        none = ("", _("none"))
        choices: dict[str, list[tuple[str, Any]]] = {
            "kind": [(one.value, choice_label(one.value)) for one in StatementKind],
            "carrier": [(one.value, choice_label(one.value)) for one in Carrier],
            "unit": [none, *units],
            "meeting": [none, *meetings],
        }
        for name, found in choices.items():
            cast(forms.ChoiceField, self.fields[name]).choices = found

    def clean_words(self) -> str:
        """Take the words as they are, with the line breaks of a browser as plain ones."""
        words: str = self.cleaned_data["words"].replace("\r\n", "\n")
        if not words.strip():
            raise forms.ValidationError(_("Write the statement."))
        return words

    def clean(self) -> dict[str, Any]:
        """Make sure that it is said what the statement is about."""
        given: dict[str, Any] = super().clean() or {}
        name, said = _NEEDED.get(given.get("anchor", ""), ("", ""))
        if name and not given.get(name):
            self.add_error(name, said)
        return given

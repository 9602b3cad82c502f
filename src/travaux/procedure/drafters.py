"""Drafters: those who handle texts for whoever acts. Procedure itself reads and compares none.

An act asks them what stands in a text, what a file proposes, what a decision on a bracket comes to;
they answer ready made, from the texts that are on record. Without them only acts on texts are
impossible.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from travaux.dates import When
from travaux.errors import TravauxError
from travaux.findings import Outcome
from travaux.instruments import StatusTable
from travaux.proposals import Proposal, Sponsor
from travaux.readings import Bracket, CarriedProposal, Disposition, Ruling
from travaux.record import Record
from travaux.texts import Text


class NoDrafters(TravauxError):  # noqa: N818
    """An act on a text where nobody is at hand who reads texts."""

    def __init__(self) -> None:
        super().__init__(
            "This act needs the texts on record, and there are none at hand. Do it in the dossier "
            "that holds their files."
        )


@dataclass(frozen=True, slots=True)
class Tabled:
    """The words of an issue made ready for the record: files by their digests, and brackets.

    `bracketed` are the units with brackets that came with the text; `carried` the proposals of the
    issue that it follows, as they stand on it; `labels` the numbers of its paragraphs, by unit.
    """

    language: str
    digest: str
    grounds: str
    bracketed: tuple[str, ...] = ()
    carried: tuple[CarriedProposal, ...] = ()
    labels: tuple[tuple[str, str], ...] = ()


class Drafters(Protocol):
    """What an act may ask of those who handle texts. Nothing is decided or entered by them."""

    def text(self, record: Record, issue: str, language: str = "") -> Text | None:
        """Give the words of a tabled issue with permanent ids; None where it isn't tabled."""

    def tabled(
        self, record: Record, issue: str, digest: str, name: str, follows: str
    ) -> Outcome[Tabled]:
        """Read a file of an issue and give its paragraphs their permanent ids.

        Where `follows` is an issue with open proposals, they are carried to this one by comparing.
        """

    def proposed(
        self,
        record: Record,
        issue: str,
        digest: str,
        name: str,
        sponsors: Sequence[Sponsor],
        made_on: str = "",
    ) -> Outcome[Proposal | None]:
        """Read what a delegation's file asks to change in an issue, or in an earlier one.

        `made_on` is the issue that it was made on, where its sender says so; else it is found.
        """

    def instructed(
        self, record: Record, issue: str, words: str, sponsors: Sequence[Sponsor]
    ) -> Outcome[Proposal | None]:
        """Read what somebody asks for in prose ("in paragraph 3, after X insert Y")."""

    def brackets(self, record: Record, issue: str) -> Sequence[Bracket]:
        """Give the open brackets of an issue, in the order of the text."""

    def as_the_body_sees(self, record: Record) -> Record:
        """Give what all members of the body may see of a record."""

    def ruled(
        self,
        record: Record,
        issue: str,
        bracket: str,
        disposition: Disposition,
        of: str,
        words: str,
    ) -> Ruling:
        """Give what a decision on a bracket comes to: the words, and the changes it closes.

        `of` is the voice whose wording is taken, `words` those of a bridge.
        """

    def settled(
        self, record: Record, issue: str, following: str, *, renumbered: bool
    ) -> Outcome[Tabled]:
        """Make the words of the next issue from all that was decided on one.

        Where it is `renumbered`, its paragraphs count anew.
        """

    def status_table(
        self, digest: str, name: str, as_of: When, source: str, treaty: Sequence[str]
    ) -> Outcome[StatusTable | None]:
        """Read a file on who is bound, and give the table of one treaty by its ids in the file.

        It is None where the file holds several and none of them, or not all, go by these ids.
        """

"""A library of agreed language for tests: a few documents in words of our own."""

from __future__ import annotations

from tests.web.site import Site
from travaux.dates import When
from travaux.precedents import Holding, Passage, Standing
from travaux.precedents.library import Library
from travaux_web.desk.library import place

CHARTER = Holding(
    "HARBOR/1",
    "Charter of the Harbor Towns",
    "en",
    (
        Passage("Article 1", "Human rights belong to all migrants, whatever their nationality."),
        Passage(
            "Article 2",
            "The duties that a person owes to the community in which he or she lives do not make "
            "the enjoyment of human rights conditional.",
        ),
        Passage("Article 3", "Every port keeps a register of those who arrive by sea."),
    ),
    When.read("1951-06-02"),
    Standing.ADOPTED,
    "by consensus",
    "Harbor Assembly",
    "harbor.docx",
)
LATER = Holding(
    "HARBOR/7",
    "Declaration of the Harbor Towns",
    "en",
    (
        Passage(
            "3.",
            "The duties that a person owes to the community in which he or she lives do not make "
            "the enjoyment of human rights conditional.",
        ),
    ),
    When.read("1988"),
    Standing.ADOPTED,
    "by vote",
    "Harbor Assembly",
)
DRAFT = Holding(
    "HARBOR/9/draft",
    "Draft on sarsaparilla",
    "en",
    (Passage("1.", "Towns share the sarsaparilla that the sea brings, in equal parts."),),
    When.read("1999"),
    Standing.DRAFT,
    body="Harbor Bureau",
)


def shelved(site: Site, *holdings: Holding) -> Site:
    """Give a site a library of its own: of the documents above, unless others are given."""
    unshelved(site)
    with Library.open(place()) as library:
        for one in holdings or (CHARTER, LATER, DRAFT):
            library.add(one)
    return site


def unshelved(site: Site) -> Site:
    """Take the library away that the sample's site comes with."""
    assert place().parent == site.folder
    for one in site.folder.glob(f"{place().name}*"):
        one.unlink()
    return site

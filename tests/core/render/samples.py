"""Hand-made texts for the tests of the renderers."""

from __future__ import annotations

from travaux.texts import Cover, Dispute, Head, Kind, Text, Unit, bracketed, call, option
from travaux.texts.signs import BREAK, CELL, CLOSE


def added(names: str, words: str, *, shown: bool = True) -> str:
    return bracketed(words, Head(Dispute.ADDITION, names, shown))


def deleted(names: str, words: str) -> str:
    return bracketed(words, Head(Dispute.DELETION, names))


def against(words: str) -> str:
    return bracketed(words, Head(Dispute.AGAINST))


COVER = Cover(
    organ="Permanent Council of the\u00a0Organization of American\u00a0States",
    body="Committee on Juridical and Political Affairs",
    classification="OEA/Ser.G",
    symbol="CAJP/GT/TM-24/05 rev. 6",
    date="29 April 2005",
    original="Spanish",
    status="Presented by the Chair and agreed at the meeting held on April 27, 2005",
)

DRAFT = Text(
    (
        Unit("u1", Kind.TITLE, "Draft program for the protection of migrants" + call("n1")),
        Unit("u2", Kind.FORMULA, "THE GENERAL ASSEMBLY,"),
        Unit("u3", Kind.PREAMBULAR, "HAVING SEEN the report of the Council on its work;"),
        Unit(
            "u4",
            Kind.PREAMBULAR,
            "RECALLING that every person "
            + against("may")
            + " "
            + added("Chile, Mexico", "shall")
            + " enjoy the rights"
            + added("Peru", ", without distinction of any kind,")
            + " set out in its "
            + deleted("Canada", "basic")
            + " instruments"
            + call("n2")
            + ";",
        ),
        Unit("u5", Kind.FORMULA, "RESOLVES:"),
        Unit("u6", Kind.HEADING, "Principles", 0, "I."),
        Unit("u7", Kind.OPERATIVE, "To ask the member states:"),
        Unit("u8", Kind.OPERATIVE, "to keep families together; and", 1),
        Unit(
            "u9",
            Kind.OPERATIVE,
            "to give consular notice "
            + added("Brazil", "within " + added("Uruguay", "forty-eight") + " hours")
            + ".",
            1,
        ),
        Unit(
            "u10",
            Kind.OPERATIVE,
            added("Argentina, Bolivia, Ecuador", "To set up a fund, open to all states."),
            0,
            "1 bis",
        ),
        Unit("u11", Kind.OPERATIVE, option("Option 1") + bracketed("To meet every year.")),
        Unit("u12", Kind.OPERATIVE, option("Option 2") + Head().sign() + "To meet in two years."),
        Unit(
            "u13",
            Kind.OPERATIVE,
            "To report on it." + CLOSE + added("Chile", BREAK) + " A split follows.",
        ),
        Unit("u14", Kind.HEADING, "Calendar", 1),
        Unit("u15", Kind.ROW, f"Meeting{CELL}Date{CELL}Place"),
        Unit("u16", Kind.ROW, f"First{CELL}May 4{CELL}" + added("Chile", "Hall A")),
        Unit("u17", Kind.ITEM, "bread for the meeting"),
        Unit("u18", Kind.ITEM, "water", 1),
        Unit("u19", Kind.ARTICLE, "Purpose", 0, "Article 1."),
        Unit("u20", Kind.PARAGRAPH, "[sic] is only a sign here, & so is <this>."),
        Unit("u21", Kind.ANNEX, "", 0, "Annex"),
        Unit("u22", Kind.PARAGRAPH, "تؤكد الجمعية من جديد حقوق المهاجرين."),
    ),
    (
        Unit("n1", Kind.NOTE, f"Mexico asked for this note.{BREAK}It has two paragraphs."),
        Unit("n2", Kind.NOTE, "Among them the Charter" + added("Haiti", " and others") + "."),
        Unit("n3", Kind.NOTE, "A note that nothing calls."),
    ),
    cover=COVER,
)

WIDE = tuple(Unit(f"r{n}", Kind.ROW, CELL.join("abc")) for n in range(3))

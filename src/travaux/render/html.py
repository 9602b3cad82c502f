"""Texts as one web page: self-contained, without a script, readable by everybody (WCAG 2.2 AA).

A bracket is a nested span with its signs and names written out, so that a reader who hears the
page gets what a reader who sees it gets. Ids of units are anchors, and last: a link to a paragraph
stays good when labels change. `body` gives the text alone and `page` puts any text in the frame,
for the other pages of the house (differences, compendium, index).
"""

from __future__ import annotations

from collections.abc import Callable, MutableMapping, Sequence
from html import escape
from importlib.resources import files
from urllib.parse import quote

from travaux.render.look import Deletions, Look
from travaux.render.masthead import group_line, organ_lines, status_line, symbol_lines
from travaux.render.phrases import from_right, phrase_language, phrases
from travaux.render.runs import (
    Paragraph,
    Role,
    Run,
    blocks,
    heading_levels,
    left_open,
    mostly_table,
    numbers,
    paragraphs,
    printable,
)
from travaux.texts import Dispute, Head, Kind, Text, Unit, bare
from travaux.texts.signs import SHADE

_KINDS = {"+": "addition", "-": "deletion", "=": "against", "": "open"}
_ELEMENTS = {Dispute.ADDITION: "ins", Dispute.DELETION: "del"}


def rendered(text: Text, look: Look | None = None) -> bytes:
    """Give a text as a whole page; equal texts give equal bytes."""
    title = text.title or text.cover.symbol or phrases(text.language).untitled
    shaded = any(SHADE in unit.words for unit in text.all_units())
    style = files("travaux.render").joinpath("shades.css").read_text("utf-8") if shaded else ""
    return page(title, body(text, look), text.language, wide=mostly_table(text), style=style)


def page(title: str, content: str, language: str, *, wide: bool = False, style: str = "") -> bytes:
    """Give a whole page around the HTML of its content.

    The content needs a heading of its own. `wide` is for tables with many columns; `style` is
    what the page needs beyond the style of a text.
    """
    said = phrases(language)
    style = files("travaux.render").joinpath("html.css").read_text("utf-8") + style
    direction = "rtl" if from_right(language) else "ltr"
    return f"""<!DOCTYPE html>
<html lang="{escape(language)}" dir="{direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{escape(printable(title))}</title>
<style>
{style}</style>
</head>
<body>
<a class="skip" href="#text">{_said(said.skip, language)}</a>
<main id="text" tabindex="-1"{' class="wide"' if wide else ""}>
{content}
</main>
</body>
</html>
""".encode()


def body(text: Text, look: Look | None = None) -> str:
    """Give the HTML of a text alone, masthead and notes included, to stand inside a page."""
    return _Body(text, look or Look()).html()


def parts(
    text: Text,
    look: Look | None = None,
    link: Callable[[str], str] | None = None,
    made: MutableMapping[object, str] | None = None,
) -> dict[str, str]:
    """Give the HTML of a text in parts that can be replaced one by one, in their order.

    A part is the masthead, a paragraph, a whole list or table, or the notes. It goes by the id of
    its first unit, or by "masthead" or "notes". `link` gives where the sign beside a paragraph
    leads; otherwise it leads to the paragraph itself. `made` keeps paragraphs for the next time,
    when the text is printed in the same look and with the same links.
    """
    return _Body(text, look or Look(), link, made).parts()


def anchor(unit_id: str) -> str:
    """Give the anchor of a unit in its page: "u5" for the unit u5."""
    return quote(_id(unit_id), safe="/")


def _said(words: str, language: str) -> str:
    """Give words of our own, marked as English where the page is in a language we don't have."""
    spoken = phrase_language(language)
    if spoken == language.split("-", maxsplit=1)[0].lower():
        return escape(words)
    return f'<span lang="{spoken}" dir="ltr">{escape(words)}</span>'


class _Body:
    """The HTML of one text in the making."""

    def __init__(
        self,
        text: Text,
        look: Look,
        link: Callable[[str], str] | None = None,
        made: MutableMapping[object, str] | None = None,
    ) -> None:
        self.text, self.made = text, made
        self.look = look
        self.link = link or (lambda unit: f"#{anchor(unit)}")
        self.phrases = phrases(text.language)
        self.numbers = numbers(text)
        self.levels = heading_levels(text)
        self.called: set[str] = set()
        self.status_printed = False
        self.tables = 0

    def html(self) -> str:
        shown = f"add-{self.look.additions} delete-{self.look.deletions}"
        shown += " capitals" if self.look.capitals else ""
        inside = "\n".join(self.parts().values())
        language = escape(self.text.language)
        direction = "rtl" if from_right(self.text.language) else "ltr"
        return (
            f'<article class="text {shown}" lang="{language}" dir="{direction}">\n'
            f"{inside}\n</article>"
        )

    def parts(self) -> dict[str, str]:
        titled = any(unit.kind is Kind.TITLE for unit in self.text.units)
        masthead = (self.masthead(), "" if titled else self.status())
        made = {"masthead": "\n".join(filter(None, masthead))}
        for block in blocks(paragraphs(self.text.units, self.numbers)):
            first = block if isinstance(block, Paragraph) else block[0]
            made[first.unit.id] = self.block(block)
        made["notes"] = self.notes()
        return {name: part for name, part in made.items() if part}

    def block(self, block: Paragraph | list[Paragraph]) -> str:
        if isinstance(block, Paragraph):
            return self.kept(block)
        return self.table(block) if block[0].unit.kind is Kind.ROW else self.items(block)

    def kept(self, line: Paragraph) -> str:
        """Give a paragraph as it was made before, where all that it is made of is the same.

        A title has the status of the text under it, and notes are numbered through the whole text.
        """
        unit = line.unit
        if self.made is None or unit.kind is Kind.TITLE or (self.numbers and unit.calls):
            return self.unit(line)
        key = (unit, line.label, line.opened, self.levels.get(unit.id))
        self.made[key] = self.made.get(key) or self.unit(line)
        return self.made[key]

    def masthead(self) -> str:
        left = [f"<p>{escape(line)}</p>" for line in organ_lines(self.text.cover)]
        right = [
            f"<p>{escape(line)}</p>" for line in symbol_lines(self.text.cover, self.text.language)
        ]
        group = escape(group_line(self.text.cover))
        if not left and not right and not group:
            return ""
        below = f'\n<p class="group">{group}</p>' if group else ""
        return (
            f'<header class="masthead">\n<div class="organ">{"".join(left)}</div>\n'
            f'<div class="symbol">{"".join(right)}</div>{below}\n</header>'
        )

    def status(self) -> str:
        line = status_line(self.text.cover)
        return f'<p class="status">{escape(line)}</p>' if line else ""

    def unit(self, line: Paragraph) -> str:
        """Give a heading or a paragraph, with its anchor and its link."""
        unit = line.unit
        tag = f"h{self.levels[unit.id]}" if unit.id in self.levels else "p"
        words = self.words(line.runs, line.opened) + self.permalink(line)
        classes = [unit.kind.value, "unit"]
        if unit.depth and tag == "p":
            classes.append(f"depth{min(unit.depth, 5)}")
        if line.label:
            words = f'<span class="label">{escape(line.label)}</span> <span>{words}</span>'
            classes += ["labelled"] if tag == "p" else []
        made = f"<{tag} {self.named(unit, classes)}>{words}</{tag}>"
        if unit.kind is not Kind.TITLE or self.status_printed:
            return made
        self.status_printed = True
        return f"{made}\n{self.status()}".rstrip()

    def items(self, items: Sequence[Paragraph]) -> str:
        """Give items that follow one another as a list, and deeper ones as lists in it."""
        made, depth = "", -1
        for item in items:
            wanted = min(item.unit.depth, depth + 1)
            made += "\n<ul>\n" if wanted > depth else "</li>\n" + "</ul></li>\n" * (depth - wanted)
            words = self.words(item.runs, item.opened) + self.permalink(item)
            made += f"<li {self.named(item.unit, ['item', 'unit'])}>{words}"
            depth = wanted
        return made.lstrip() + "</li>\n</ul>" * (depth + 1)

    def named(self, unit: Unit, classes: list[str]) -> str:
        """Give the attributes of a unit: its class, its anchor, its direction where it differs."""
        words = bare(unit.words)
        turned = from_right(self.text.language, words)
        direction = ""
        if turned != from_right(self.text.language):
            direction = f' dir="{"rtl" if turned else "ltr"}"'
        return f'class="{" ".join(classes)}" id="{escape(_id(unit.id))}"{direction}'

    def permalink(self, line: Paragraph) -> str:
        about = line.label or bare(line.unit.words)[:40]
        said = escape(f"{self.phrases.permalink}: {printable(about)}")
        return (
            f'<a class="permalink" href="{escape(self.link(line.unit.id))}" '
            f'aria-label="{said}">#</a>'
        )

    def table(self, rows: list[Paragraph]) -> str:
        """Give rows that follow one another as a table; the first of several is its head."""
        width = max(len(row.cells) for row in rows)
        made = [self.row(row, width, head=n == 0 < len(rows) - 1) for n, row in enumerate(rows)]
        if len(made) > 1:
            made = [f"<thead>\n{made[0]}\n</thead>", "<tbody>", *made[1:], "</tbody>"]
        inside = "\n".join(made)
        self.tables += 1  # landmarks of one name can't be told apart by ear
        return (
            f'<div class="scroll" tabindex="0" role="region" aria-label='
            f'"{escape(self.phrases.table)} {self.tables}">\n<table>\n{inside}\n</table>\n</div>'
        )

    def row(self, row: Paragraph, width: int, *, head: bool) -> str:
        opened = row.opened
        cells = []
        for runs in [*row.cells, *([] for _ in range(width - len(row.cells)))]:
            cells.append(self.words(runs, opened))
            opened = left_open(runs, opened)
        if row.label:
            cells[0] = f'<span class="label">{escape(row.label)}</span> {cells[0]}'
        cells[0] += self.permalink(row)
        start, end = ('<th scope="col">', "</th>") if head else ("<td>", "</td>")
        inside = "".join(f"{start}{cell}{end}" for cell in cells)
        return f"<tr {self.named(row.unit, ['unit'])}>{inside}</tr>"

    def words(self, runs: list[Run] | tuple[Run, ...], opened: tuple[Head, ...]) -> str:
        """Give runs as HTML: brackets still open at the end close here and open again later."""
        parts = [self.bracket(head) for head in opened]
        parts += [self.run(run) for run in runs]
        left = left_open(runs, opened)
        return "".join(parts) + "</span>" * len(left)

    def bracket(self, head: Head) -> str:
        colour = self.look.colour_of(head.names)
        style = f' style="border-bottom:2px solid #{colour}"' if colour else ""
        kind = _KINDS[head.dispute.value]
        names = escape(printable(head.names))
        return f'<span class="bracket" data-kind="{kind}" data-names="{names}"{style}>'

    def run(self, run: Run) -> str:
        match run.role:
            case Role.OPENING:
                return self.opening(run)
            case Role.CLOSING:
                return '<span class="mark">]</span></span>'
            case Role.NAMES:
                return self.names(run)
            case Role.CALL:
                return self.call(run.value)
            case Role.OPTION:
                return f'<span class="option">{escape(run.value)}:</span> '
            case Role.BREAK if not run.divides:
                return "<br>"
            case Role.BREAK:
                unseen = f'<span class="unseen">({escape(self.phrases.division)})</span>'
                return f'<span class="mark" aria-hidden="true">¶</span>{unseen}'
            case Role.CELL:
                return " | "
            case _:
                element = _ELEMENTS.get(run.dispute)
                words = escape(run.value)
                words = f"<{element}>{words}</{element}>" if element else words
                return f'<span class="shade-{run.shade}">{words}</span>' if run.shade else words

    def opening(self, run: Run) -> str:
        """Give the sign of a bracket, with what it is about in words for those who hear it."""
        asked = {
            Dispute.ADDITION: self.phrases.added,
            Dispute.DELETION: self.phrases.deleted,
            Dispute.AGAINST: self.phrases.alternative,
            Dispute.UNNAMED: self.phrases.open,
        }[run.heads[-1].dispute]
        said = f'<span class="unseen">({escape(asked)}) </span>'
        return f'{self.bracket(run.heads[-1])}<span class="mark">[</span>{said}'

    def names(self, run: Run) -> str:
        asked = run.heads[-1].dispute
        more = ""
        if asked is Dispute.DELETION and self.look.deletions is Deletions.PLAIN:
            more = f", {self.phrases.delete}"
        return f'<span class="names">{escape(run.value + more)}:</span> '

    def call(self, note: str) -> str:
        """Give the call of a note; the first call of it is where the note leads back to."""
        number = self.numbers.get(note, "?")
        back = ""
        if note not in self.called:
            self.called.add(note)
            back = f' id="{escape("call-" + _id(note))}"'
        said = escape(self.phrases.note.format(number))
        mark = escape(self.look.mark_of(number))
        target = escape(anchor(note))
        return f'<a class="call"{back} href="#{target}" aria-label="{said}">{mark}</a>'

    def notes(self) -> str:
        """Give the notes in the order of their numbers, each with its way back to the text."""
        if not self.text.notes:
            return ""
        place = {note: n for n, note in enumerate(self.numbers)}
        order = sorted(self.text.notes, key=lambda note: place[note.id])
        items = "\n".join(self.note(line) for n in order for line in paragraphs((n,), {}))
        return (
            f'<section class="notes" aria-labelledby="notes-heading">\n'
            f'<h2 id="notes-heading">{_said(self.phrases.notes, self.text.language)}</h2>\n'
            f"<ol>\n{items}\n</ol>\n</section>"
        )

    def note(self, line: Paragraph) -> str:
        note = line.unit
        mark = escape(self.look.mark_of(self.numbers[note.id]))
        words = self.words(line.runs, line.opened)
        back = ""
        if note.id in self.called:
            said = escape(f"{self.phrases.back}: {self.phrases.note.format(mark)}")
            target = escape(anchor("call-" + note.id))
            back = f' <a class="back" href="#{target}" aria-label="{said}">↩</a>'
        return (
            f"<li {self.named(note, ['note'])}>"
            f'<span class="label">{mark}</span> <span>{words}{back}</span></li>'
        )


def _id(unit_id: str) -> str:
    """Give a unit's id as an attribute may hold it: without blanks."""
    return printable("_".join(unit_id.split()) or "_")

"""Items into asks: who does what to which words, whatever the order it is said in.

The order of phrases is free in every language ("after X insert Y in paragraph 3", "in paragraph
3, insert Y after X"), so each phrase says what the next quotation or reference is for, and an ask
ends where it is complete and something new begins. Anything not understood troubles the ask it
stands in: it will be refused, with the words named.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from travaux.drafting.instructions.asks import Ask, Block, Quoted, Reference
from travaux.drafting.instructions.references import REFERRING, Phrase, leans, phrase_at, within
from travaux.drafting.instructions.words import Item, Part, Verb


def asks(items: Sequence[Item]) -> tuple[Ask, ...]:
    """Read a stream of items."""
    return _Reader(items).read()


class _Reader:
    """A walk through the items with the ask in the making."""

    def __init__(self, items: Sequence[Item]) -> None:
        self.items = items
        self.at = 0
        self.ask = Ask()
        self.done: list[Ask] = []
        self.role = ""  # what the next quotation is for
        self.joining = False  # an "and" has just been read
        self.pending: tuple[str, ...] | None = None  # quoted before its verb
        self.occurrence: int | None = None
        self.times: int | None = None
        self.last_verb: Verb | None = None
        self.troubled = False  # something in this sentence wasn't understood
        self.unplaced: list[Ask] = []  # of this sentence, without a place so far

    def read(self) -> tuple[Ask, ...]:
        while self.at < len(self.items):
            item = self.items[self.at]
            step = getattr(self, f"_{item.part.value}", None)
            if item.part in REFERRING:
                self._reference()
                continue
            if item.part is not Part.STOP and item.line not in self.ask.lines:
                self.ask.lines.append(item.line)
            self.at += 1
            if step is not None:
                step(item)
            if item.part not in (Part.AND, Part.WORDS, Part.AS, Part.IN):
                self.joining = False
        self._flush()
        return tuple(self.done)

    # What each part of speech does.

    def _verb(self, item: Item) -> None:
        verb = Verb(item.value)
        if verb is Verb.AGAIN:
            self._same_again(item)
            return
        if verb is Verb.REWRITE and self.ask.verb is not None and self.ask.new is None:
            self.role = "new"  # "insert a paragraph that should read", "for X read Y"
            return
        if self.ask.complete and not (verb is self.ask.verb is Verb.KEEP):
            self._flush()
            self._note(item)
        if self.ask.verb is not None and self.ask.verb is not verb:
            self._trouble(f"it says both “{self.ask.verb}” and “{verb}”")
        self.ask.verb = self.last_verb = verb
        self.role = {Verb.DELETE: "old", Verb.REPLACE: "old"}.get(verb, "new")
        if self.pending is not None:
            self._take(self.pending)

    def _same_again(self, item: Item) -> None:
        """Begin what was asked for last once more, for another place."""
        self._flush()
        if not self.done or not self.done[-1].complete:
            self._trouble("it isn't clear which change is meant again")
            return
        self.ask = replace(self.done[-1], explicit=False, object=False, others=[], lines=[])
        self._note(item)

    def _by(self, item: Item) -> None:
        if item.value == "reversed" and self.ask.verb is None:  # "for X read Y"
            self.ask.verb, self.role = Verb.REPLACE, "old"
        elif self.ask.verb is not Verb.DELETE:  # "supprimer par deux fois"
            self.role = "reversed" if item.value == "reversed" else "new"

    def _to(self, _: Item) -> None:
        if self.ask.verb in (Verb.REPLACE, Verb.REWRITE) and self.ask.old is not None:
            self.role = "new"

    def _as(self, _: Item) -> None:
        if self.ask.verb is None and self.ask.explicit and not self.ask.started:
            self.ask.verb = Verb.REWRITE  # "paragraph 4 to read as follows"
        if self.role in ("", "old", "anchor"):
            self.role = "new"

    def _after(self, item: Item) -> None:
        self._side("after", item)

    def _before(self, item: Item) -> None:
        self._side("before", item)

    def _between(self, item: Item) -> None:
        self._side("between", item)

    def _side(self, side: str, item: Item) -> None:
        if self.ask.complete:
            self._flush()
            self._note(item)
        if self.ask.anchor is not None or self.ask.position is not None:
            self._trouble("it names two places to stand at")
        self.ask.side = side  # type: ignore[assignment]
        self.role = "anchor"

    def _and(self, _: Item) -> None:
        self.joining = True
        if self.ask.verb is Verb.REPLACE and self.ask.old and self.ask.new is None:
            self.role = ""  # "replace A and B": with what?
        if self.ask.side == "between" and self.ask.anchor and self.ask.second is None:
            self.role = "second"
        following = self.items[self.at] if self.at < len(self.items) else None
        again = self.ask.verb is None and not self.ask.started and self.last_verb is not None
        if again and following and following.part in (Part.QUOTED, Part.WORDS, Part.COUNT):
            self.ask.verb = self.last_verb
            self.role = "old" if self.last_verb in (Verb.DELETE, Verb.REPLACE) else "new"

    def _edge(self, item: Item) -> None:
        if self.ask.complete and (self.joining or self.ask.edge):
            self._flush()
            self._note(item)
        self.ask.edge = item.value

    def _occurrence(self, item: Item) -> None:
        if item.value == "every":
            self.ask.every = True
        elif item.value.isdigit():  # "twice"
            before = self.items[self.at - 2] if self.at > 1 else None
            self._times(
                int(item.value), after_quoted=before is not None and before.part is Part.QUOTED
            )

    def _quoted(self, item: Item) -> None:
        self._take(item.paragraphs)

    def _words(self, _: Item) -> None:
        if self.role == "new" and self.ask.verb is not None and self.ask.new is None:
            self.ask.block = self.ask.block or Block("words")

    def _unknown(self, item: Item) -> None:
        self._trouble(f"“{item.value}” isn't a word that an instruction uses")

    def _remark(self, item: Item) -> None:
        self._flush()
        self._note(item)
        self.ask.trouble = "It asks for no change to the text: keep it as a remark."
        self.done.append(self.ask)
        self.ask = Ask(context=self.done[-1].context)

    def _stop(self, _: Item) -> None:
        bare = self.ask.verb is Verb.DELETE and self.ask.explicit and self.role == "old"
        if self.ask.complete or (bare and not self._quotes_follow()):
            self._flush()

        self.unplaced.clear()
        self.troubled = False

    def _quotes_follow(self) -> bool:
        """Tell whether a quotation comes next: "delete:" and the words on the next line."""
        following = next((i for i in self.items[self.at :] if i.part is not Part.STOP), None)
        return following is not None and following.part in (Part.QUOTED, Part.WORDS)

    # Quotations.

    def _take(self, paragraphs: tuple[str, ...]) -> None:
        self.pending = None
        if self.ask.complete and self.role in ("", "new", "old"):
            self._again()
        ask, words = self.ask, Quoted(" ".join(paragraphs), self.occurrence, self.times)
        match self.role:
            case "anchor" if ask.anchor is None:
                ask.anchor = words
                self.role = "new" if ask.verb is Verb.INSERT else ""
            case "second":
                ask.second, self.role = words, "new" if ask.verb is Verb.INSERT else ""
            case "old" if ask.old is None:
                ask.old = words
                self.role = "new" if ask.verb is Verb.REPLACE else ""
            case "reversed" if ask.old is not None:
                ask.new, ask.old = (ask.old.words,), words
            case "new" if ask.verb is not None and ask.new is None:
                ask.new, self.role = paragraphs, ""
            case _:
                self._unasked(paragraphs)
        self.occurrence = self.times = None

    def _unasked(self, paragraphs: tuple[str, ...]) -> None:
        if self.ask.verb is None:
            self.pending = paragraphs
        else:
            self._trouble(f"it doesn't say what “{' '.join(paragraphs)}” is for")

    def _again(self) -> None:
        """Begin the same act once more: "replace A by B and C by D", "delete A and B"."""
        verb, line = self.ask.verb, self.ask.lines[-1:]
        self._flush()
        self.ask.verb = verb
        self.ask.lines = line
        self.role = "old" if verb in (Verb.DELETE, Verb.REPLACE) else "new"

    # References.

    def _reference(self) -> None:
        line = self.items[self.at].line
        announcing = self.role != "anchor" and self.ask.verb in (Verb.INSERT, Verb.COMPLETE)
        phrase = phrase_at(self.items, self.at, announcing=announcing)
        self.at = phrase.end
        self._number(phrase)
        if phrase.block is None and self._elsewhere(phrase.reference):
            self._flush()
        if line not in self.ask.lines:
            self.ask.lines.append(line)
        if phrase.block is not None:
            self.ask.block = phrase.block
            self.ask.edge = "end" if phrase.last else self.ask.edge
        elif phrase.reference is not None:
            self._place(phrase.reference)
        self.joining = False

    def _number(self, phrase: Phrase) -> None:
        """Take "second occurrence" and "twice" for the words that they are said of."""
        if phrase.times is not None:
            self._times(phrase.times, after_quoted=phrase.after_quoted)
        if phrase.occurrence is not None and phrase.after_quoted:
            self._number_last(phrase.occurrence)
        elif phrase.occurrence is not None:
            self.occurrence = phrase.occurrence

    def _elsewhere(self, reference: Reference | None) -> bool:
        if reference is None or not self.ask.complete or self._lists():
            return False
        return self.ask.explicit or (self.ask.side is not None and self.role == "anchor")

    def _lists(self) -> bool:
        """Tell whether a reference goes on with a list: "in OP 1 and in OP 3", then the end."""
        following = self.items[self.at] if self.at < len(self.items) else None
        ends = following is None or following.part in (Part.STOP, Part.AND, Part.BY)
        return self.joining and self.ask.explicit and (ends or self.ask.verb is Verb.MERGE)

    def _place(self, reference: Reference) -> None:
        ask = self.ask
        if self.role == "anchor" and ask.anchor is None and ask.position is None:
            ask.position = within(ask.context, reference)
            self.role = "new" if ask.verb is Verb.INSERT else ""
        elif self._lists():
            ask.others.append(reference)
        else:
            self._context(reference)

    def _context(self, reference: Reference) -> None:
        ask = self.ask
        if ask.explicit and not leans(reference):
            self._trouble("it names two places")
        if ask.inherited_trouble and not self.troubled:
            ask.trouble, ask.inherited_trouble = "", False
        ask.context = within(ask.context, reference)
        ask.explicit = True
        for earlier in self.unplaced:  # "delete X and insert Y after Z in paragraph 3"
            earlier.context = ask.context
        self.unplaced.clear()
        ask.object = ask.verb is not None and ask.old is None

    def _number_last(self, value: int) -> None:
        """Give a number to the words quoted last: "delete ‘all’ (second occurrence)"."""
        for name in ("old", "anchor"):
            quoted = getattr(self.ask, name)
            if quoted is not None and self.ask.new is None:
                setattr(self.ask, name, replace(quoted, occurrence=value))
                return
        for name in ("anchor", "old"):
            quoted = getattr(self.ask, name)
            if quoted is not None:
                setattr(self.ask, name, replace(quoted, occurrence=value))
                return

    def _times(self, value: int, *, after_quoted: bool) -> None:
        """Take "twice": of words just quoted, of those after which to insert, or of the next."""
        ask = self.ask
        if ask.anchor is not None and ask.verb is Verb.INSERT:
            ask.anchor = replace(ask.anchor, times=value)
        elif after_quoted and ask.old is not None:
            ask.old = replace(ask.old, times=value)
        else:
            self.times = value

    # Ends and troubles.

    def _note(self, item: Item) -> None:
        if item.line not in self.ask.lines:
            self.ask.lines.append(item.line)

    def _trouble(self, what: str) -> None:
        self.troubled = True
        if not self.ask.trouble:
            self.ask.trouble = (
                f"The instruction wasn't understood: {what}. Say it in one sentence of its own, "
                "or enter the change by hand."
            )

    def _new_without_verb(self) -> None:
        """Take "New paragraph 5 bis: ..." as what it says: to insert it."""
        ask = self.ask
        if ask.verb is None and ask.block is not None and self.pending is not None:
            ask.verb, ask.new, self.pending = Verb.INSERT, self.pending, None

    def _in_place_of_deleted(self) -> None:
        """Take "delete X and insert Y", "delete X and replace it by Y" as one act."""
        ask, before = self.ask, self.done[-1] if self.done else None
        if before is None or before.verb is not Verb.DELETE or before.old is None:
            return
        bare = not (ask.anchor or ask.position or ask.edge or ask.explicit or ask.old)
        words = ask.block is None or ask.block.kind == "words"
        acts = ask.verb in (Verb.INSERT, Verb.REPLACE) and ask.new is not None
        if acts and bare and words and before.lines[-1:] == ask.lines[:1]:
            ask.verb, ask.old, ask.others = Verb.REPLACE, before.old, before.others
            self.done.pop()

    def _flush(self) -> None:
        ask = self.ask
        self._new_without_verb()
        if self.pending is not None:
            self._trouble(f"it doesn't say what “{' '.join(self.pending)}” is for")
            self.pending = None
        if ask.explicit and not ask.started:
            self._trouble("it names a place and asks for nothing there")
        self._in_place_of_deleted()
        if ask.started or (ask.trouble and not ask.inherited_trouble):
            self.done.append(ask)
            if ask.context is None:
                self.unplaced.append(ask)
        following = Ask(context=ask.context)
        if ask.trouble:
            following.trouble, following.inherited_trouble = ask.trouble, True
        self.ask, self.role, self.occurrence = following, "", None

"""Items into asks: who does what to which words, whatever the order it is said in.

The order of phrases is free in every language ("after X insert Y in paragraph 3", "in paragraph
3, insert Y after X"), so each phrase says what the next quotation or reference is for, and an ask
ends where it is complete and something new begins. Anything not understood troubles the ask it
stands in: it will be refused, with the words named.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from travaux.drafting.instructions.asks import Ask, Block, Quoted, Reference, Step
from travaux.drafting.instructions.words import Item, Part, Verb

_REFERRING = (Part.UNIT, Part.NUMBER, Part.ORDINAL, Part.THIS, Part.COUNT, Part.NEW)


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
            if item.part in _REFERRING:
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
        if self.ask.side == "between" and self.ask.anchor and self.ask.second is None:
            self.role = "second"
        following = self.items[self.at] if self.at < len(self.items) else None
        again = self.ask.verb is None and not self.ask.started and self.last_verb is not None
        if again and following and following.part in (Part.QUOTED, Part.WORDS, Part.COUNT):
            self.ask.verb = self.last_verb
            self.role = "old" if self.last_verb in (Verb.DELETE, Verb.REPLACE) else "new"

    def _edge(self, item: Item) -> None:
        if self.ask.complete:
            self._flush()
            self._note(item)
        self.ask.edge = item.value

    def _occurrence(self, item: Item) -> None:
        if item.value == "every":
            self.ask.every = True

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
        start, line = self.at, self.items[self.at].line
        block, reference = self._parsed()
        if block is None and self._elsewhere(reference):
            self._flush()
        if line not in self.ask.lines:
            self.ask.lines.append(line)
        if block is not None:
            self.ask.block = block
        elif reference is not None:
            self._place(reference)
        self.at = max(self.at, start + 1)
        self.joining = False

    def _elsewhere(self, reference: Reference | None) -> bool:
        if reference is None or not self.ask.complete or self._lists():
            return False
        return self.ask.explicit or (self.ask.side is not None and self.role == "anchor")

    def _lists(self) -> bool:
        """Tell whether a reference goes on with a list: "in OP 1 and in OP 3", then the end."""
        following = self.items[self.at] if self.at < len(self.items) else None
        ends = following is None or following.part in (Part.STOP, Part.AND)
        return self.joining and self.ask.explicit and (ends or self.ask.verb is Verb.MERGE)

    def _place(self, reference: Reference) -> None:
        ask = self.ask
        if self.role == "anchor" and ask.anchor is None and ask.position is None:
            ask.position = _within(ask.context, reference)
            self.role = "new" if ask.verb is Verb.INSERT else ""
        elif self._lists():
            ask.others.append(reference)
        else:
            self._context(reference)

    def _context(self, reference: Reference) -> None:
        ask = self.ask
        if ask.explicit and not _inner(reference):
            self._trouble("it names two places")
        if ask.inherited_trouble and not self.troubled:
            ask.trouble, ask.inherited_trouble = "", False
        ask.context = _within(ask.context, reference)
        ask.explicit = True
        for earlier in self.unplaced:  # "delete X and insert Y after Z in paragraph 3"
            earlier.context = ask.context
        self.unplaced.clear()
        ask.object = ask.verb is not None and ask.old is None

    def _parsed(self) -> tuple[Block | None, Reference | None]:
        """Read the longest reference or announcement that begins here."""
        new, count, pointing, this = False, None, False, ""
        steps: list[Step] = []
        outward = False
        while self.at < len(self.items):
            item = self.items[self.at]
            following = self.items[self.at + 1] if self.at + 1 < len(self.items) else None
            match item.part:
                case _ if steps and _begins_another(item, following):
                    break
                case Part.NEW:
                    new = True
                case Part.COUNT if following and following.part is Part.OCCURRENCE:
                    self._times(int(item.value))
                    self.at += 1
                case Part.COUNT:
                    count = item.value
                case Part.THIS:
                    pointing = True
                case Part.ORDINAL if self._numbers_occurrence(following):
                    break
                case Part.ORDINAL | Part.UNIT | Part.NUMBER:
                    this = self._stepped(steps, pointing=pointing, outward=outward) or this
                    outward = pointing = False
                    continue
                case Part.OF if steps and following and following.part in _REFERRING:
                    outward = True
                case Part.AS if steps and self.role != "anchor" and self._announcing(count):
                    new = True
                    break
                case _:
                    break
            self.at += 1
        return self._sorted(count, this, steps, new=new)

    def _stepped(self, steps: list[Step], *, pointing: bool, outward: bool) -> str:
        """Read a step into its place; give the kind of one that only points back ("cet alinéa")."""
        step = self._step()
        if pointing and not step.labels and step.ordinal is None:
            return step.kind
        steps.insert(0 if outward else len(steps), step)
        return ""

    def _numbers_occurrence(self, following: Item | None) -> bool:
        if following is None or following.part not in (Part.OCCURRENCE, Part.QUOTED, Part.WORDS):
            return False
        value = int(self.items[self.at].value)
        before = self.items[self.at - 1] if self.at else None
        self.at += 1 if following.part is not Part.OCCURRENCE else 2
        if before is not None and before.part is Part.QUOTED:
            self._number_last(value)
        else:
            self.occurrence = value
        return True

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

    def _times(self, value: int) -> None:
        """Take "twice": of the words quoted next, or of those after which to insert."""
        if self.ask.anchor is not None and self.ask.verb is Verb.INSERT:
            self.ask.anchor = replace(self.ask.anchor, times=value)
        else:
            self.times = value

    def _announcing(self, count: str | None) -> bool:
        return count is not None or self.ask.verb in (Verb.INSERT, Verb.COMPLETE)

    def _step(self) -> Step:
        ordinal = kind = None
        labels: list[str] = []
        through = False
        while self.at < len(self.items):
            item = self.items[self.at]
            following = self.items[self.at + 1] if self.at + 1 < len(self.items) else None
            if item.part is Part.ORDINAL and ordinal is None and not labels:
                ordinal = int(item.value)
            elif item.part is Part.UNIT and kind is None and not labels:
                kind = item.value
            elif item.part is Part.NUMBER and (not labels or through or self._lists_on(item)):
                labels.append(_label(item.value))
            elif (
                item.part in (Part.TO, Part.AND) and labels
                and following is not None and following.part is Part.NUMBER
            ):  # fmt: skip
                through = item.part is Part.TO
            else:
                break
            self.at += 1
        return Step(kind or "number", tuple(labels), ordinal, through)

    def _lists_on(self, item: Item) -> bool:
        """Tell whether a number goes on with a list: "paragraphs 3, 4 and 6"."""
        before = self.items[self.at - 1]
        return before.part is Part.AND or (item.value.isdigit() and before.value.isdigit())

    def _sorted(
        self, count: str | None, this: str, steps: list[Step], *, new: bool
    ) -> tuple[Block | None, Reference | None]:
        if not steps:
            return None, Reference((), this) if this else None
        if (new or count is not None) and not this:
            step = steps[-1]
            if step.ordinal == -1:  # "a new final paragraph"
                self.ask.edge = "end"
            number = int(count) if count and count.isdigit() else None
            return Block(step.kind, number, step.labels[0] if step.labels else ""), None
        return None, Reference(tuple(steps), this)

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


def _begins_another(item: Item, following: Item | None) -> bool:
    """Tell whether something else begins: "after paragraph 4 | two new paragraphs"."""
    if item.part is Part.COUNT:
        return True
    if following is None:
        return False
    if item.part is Part.OF:
        return following.part in (Part.COUNT, Part.NEW)
    return item.part is Part.NEW and following.part is Part.UNIT


def _label(value: str) -> str:
    return value.strip("()° º").strip()


def _within(context: Reference | None, reference: Reference) -> Reference:
    """Give a reference read in its context: "the last sentence" of the paragraph named before."""
    if reference.this:
        return Reference(_pointed(context, reference.this) + reference.steps)
    if context is None or not reference.steps:
        return reference
    inner = reference.steps[0].kind
    if inner == "sentence":
        return Reference(context.paragraph.steps + reference.steps)
    if inner in ("chapeau", "sub"):
        return Reference(_outer(context.paragraph.steps) + reference.steps)
    return reference


def _inner(reference: Reference) -> bool:
    """Tell a reference that can't stand alone: it names a part of the place named before."""
    kind = reference.steps[0].kind if reference.steps else "sentence"
    return bool(reference.this) or kind in ("sentence", "sub", "chapeau")


def _pointed(context: Reference | None, this: str) -> tuple[Step, ...]:
    """Give the steps that "this ..." points back to; a whole text is pointed to by none."""
    if context is None:
        return ()
    if this == "article":
        return tuple(step for step in context.steps if step.kind == "article")
    return context.steps if this == "sentence" else context.paragraph.steps


def _outer(steps: tuple[Step, ...]) -> tuple[Step, ...]:
    """Leave out the sub-levels: "in (b)" after "paragraph 3 (a)" means 3 (b)."""
    kept = [n for n, step in enumerate(steps) if step.kind not in ("sub", "number", "chapeau")]
    return steps[: kept[-1] + 1] if kept else steps

"""The errors of Travaux: acts that aren't allowed and input that can't be taken.

    TravauxError
    ├── texts.UnbalancedBrackets            signs of structure that don't pair
    ├── symbols.InvalidSymbol               a document symbol that doesn't parse (with a caret)
    ├── delegations.UnknownDelegation       a name that nobody bears, or more than one
    ├── changes.ChangeDoesNotFit            a change that quotes words the text doesn't have
    ├── drafting.instructions.targets.NotPlaced   an instruction without a certain place
    ├── drafting.accounting.LostProposal    a change that is nowhere: it must never happen
    ├── drafting.conventions.UnknownHouse   a house convention that nobody described
    ├── intake.guard.FileRefused            a file outside the limits, or not what it says
    ├── render.pdf.CannotTypeset            the typesetter gave no PDF
    ├── workspace.compiling.CannotCompile   no file was left to compile, or the base can't be read
    ├── workspace.archive.ArchiveUnreadable a file that should hold a compilation and doesn't
    ├── workspace.issuing.UnknownFormat     a format that nothing here writes
    └── workspace.viewing.UnknownView       a view that isn't offered

Oddities in somebody's file aren't errors: they are findings, and travel beside the value
(`travaux.findings`). An error's class writes its own sentence, and lives beside what raises it.
"""


class TravauxError(Exception):
    """The root: its text is a sentence for a person: what is wrong, where, and what to do."""

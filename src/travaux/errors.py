"""The errors of Travaux: acts that aren't allowed and input that can't be taken.

    TravauxError
    ├── intake.guard.FileRefused            a file outside the limits, or not what it says
    ├── texts.UnbalancedBrackets            signs of structure that don't pair
    ├── changes.ChangeDoesNotFit            a change that quotes words the text doesn't have
    ├── delegations.UnknownDelegation       a name nobody registered
    ├── symbols.InvalidSymbol               a document symbol that doesn't parse (with a caret)
    └── workspace.CannotCompile             no file was left to compile, or the base can't be read

Oddities in somebody's file aren't errors: they are findings, and travel beside the value
(`travaux.findings`). An error's class writes its own sentence, and lives beside what raises it.
"""


class TravauxError(Exception):
    """The root: its text is a sentence for a person: what is wrong, where, and what to do."""

"""Intake: bytes in, texts out, with findings for the sender.

    read(data, name) -> Outcome[Received]

`guard` stands at the door; `docx`, `plain` and `html` read a file into a `manuscript`; `structure`
makes a text of one side of it (`sides`). `mending` finds the notes of old plain texts again, and
`lines` tells on which lines of such a file a unit stands.
"""

from travaux.intake.guard import FileRefused
from travaux.intake.lines import Lines
from travaux.intake.received import Received, Traced
from travaux.intake.receiving import read

__all__ = ["FileRefused", "Lines", "Received", "Traced", "read"]

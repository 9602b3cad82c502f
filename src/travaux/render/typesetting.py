"""The typesetter's own process: a laid-out text on standard input, a PDF on standard output.

    python -m travaux.render.typesetting < text.json > text.pdf

It answers 3 where the PDF could only be made without tags, for want of a font.
"""

from __future__ import annotations

import sys
from importlib.resources import files

import typst


def main() -> int:
    """Set the text; give what the process answers."""
    template = files("travaux.render").joinpath("text.typ").read_bytes()
    data = {"text": sys.stdin.buffer.read().decode("utf-8")}
    try:
        made = typst.compile(template, sys_inputs=data, pdf_standards="ua-1", timestamp=0)
    except typst.TypstError as error:
        if "could not be displayed" not in str(error):
            sys.stderr.write(f"{error.message}\n")
            return 1
        made = typst.compile(template, sys_inputs=data, timestamp=0)
        sys.stdout.buffer.write(made or b"")
        return 3
    sys.stdout.buffer.write(made or b"")
    return 0


if __name__ == "__main__":
    sys.exit(main())

"""The typesetter's own process: a laid-out text on standard input, a PDF on standard output.

    python -m travaux.render.typesetting < text.json > text.pdf
    python -m travaux.render.typesetting picture < picture.json > picture.png

It answers 3 where the PDF could only be made without tags, for want of a font.
"""

from __future__ import annotations

import sys
from importlib.resources import files

import typst

_PIXELS_PER_POINT = 72.0  # of the inch that both are parts of: a point is a pixel


def main() -> int:
    """Set the text, or draw the picture; give what the process answers."""
    what = sys.argv[1] if len(sys.argv) > 1 else "text"
    template = files("travaux.render").joinpath(f"{what}.typ").read_bytes()
    data = {"text": sys.stdin.buffer.read().decode("utf-8")}
    try:
        return _picture(template, data) if what == "picture" else _text(template, data)
    except typst.TypstError as error:
        sys.stderr.write(f"{error.message}\n")
        return 1


def _text(template: bytes, data: dict[str, str]) -> int:
    try:
        made = typst.compile(template, sys_inputs=data, pdf_standards="ua-1", timestamp=0)
    except typst.TypstError as error:
        if "could not be displayed" not in str(error):
            raise
        made = typst.compile(template, sys_inputs=data, timestamp=0)
        sys.stdout.buffer.write(made or b"")
        return 3
    sys.stdout.buffer.write(made or b"")
    return 0


def _picture(template: bytes, data: dict[str, str]) -> int:
    made = typst.compile(template, sys_inputs=data, format="png", ppi=_PIXELS_PER_POINT)
    sys.stdout.buffer.write(made or b"")
    return 0


if __name__ == "__main__":
    sys.exit(main())

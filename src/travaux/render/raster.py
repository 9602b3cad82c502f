"""Pictures as PNG, for where an SVG can't be shown: a slide, a message, a page of a word processor.

The typesetter that makes the PDF files draws them too, in a process of its own.
"""

from __future__ import annotations

import json
import subprocess
import sys

from travaux.errors import TravauxError


class CannotDraw(TravauxError):  # noqa: N818
    """The typesetter made no PNG of a picture."""

    def __init__(self, reason: str) -> None:
        super().__init__(
            f"The picture can't be made as a PNG: {reason.strip() or 'the typesetter stopped'}. "
            "Use the SVG, which shows the same."
        )


def rasterised(svg: bytes, width: int) -> bytes:
    """Give a picture as a PNG of so many pixels across; equal pictures give equal bytes.

    Raises:
        CannotDraw: the typesetter made no PNG.
    """
    data = json.dumps({"picture": svg.decode("utf-8"), "width": width}, ensure_ascii=False)
    done = subprocess.run(
        [sys.executable, "-m", "travaux.render.typesetting", "picture"],
        input=data.encode("utf-8"),
        capture_output=True,
        check=False,
    )
    if done.returncode != 0:
        raise CannotDraw(done.stderr.decode("utf-8", "replace"))
    return done.stdout

"""The demonstration: a night's work on the sample group, from Word files to the compiled text.

    python -m sample.demo out             compile, then show the result in the browser
    python -m sample.demo out --no-serve  compile only

It does what the command line does, on files that it writes first; nothing is prepared by hand.
"""

from __future__ import annotations

import sys
import webbrowser
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from sample.build import build
from travaux.cli import LEFT, TAKEN, app

_PORTS = range(8000, 8020)


def main(arguments: list[str]) -> int:
    """Write the sample's files, compile them, and serve the result unless told not to."""
    out = Path(next((a for a in arguments if not a.startswith("-")), "out"))
    given = out / "sample"
    build(given)
    print(f"The sample group's files are in {given}: the issued text, and what delegations sent.\n")
    command = [
        "compile",
        str(given / "issued" / "base.docx"),
        str(given / "received"),
        "--earlier",
        str(given / "issued" / "earlier.docx"),
        "--symbol",
        "CAJP/GT/TM-24/05 rev. 2",
        "-o",
        str(out),
    ]
    print("travaux " + " ".join(f'"{word}"' if " " in word else word for word in command))
    # The sample holds instructions that can't be placed, so "something was left" is expected.
    code = app(command, standalone_mode=False)
    if code not in (TAKEN, LEFT):
        return int(code or 0)
    print(_look(out))
    if "--no-serve" not in arguments:
        _serve(out)
    return 0


def _look(out: Path) -> str:
    return "\n".join(
        (
            "\nWhere to look:",
            f"  {out / 'index.html'}      what came in, what became of it, and the text",
            f"  {out / 'compiled.docx'}   the negotiating text, ready to print",
            f"  {out / 'tracked.docx'}    the same as tracked changes under each delegation's name",
            f"  {out / 'accounting.html'} every change, its file and place, and its fate",
            f"  travaux reading {out} --of MEX     one delegation's own text again",
            f"  travaux view {out} --as by-paragraph -o compendium.docx",
        )
    )


def _serve(out: Path) -> None:
    """Serve a folder to this machine alone, until interrupted."""
    handler = partial(SimpleHTTPRequestHandler, directory=str(out))
    for port in _PORTS:
        try:
            server = ThreadingHTTPServer(("127.0.0.1", port), handler)
        except OSError:
            continue
        address = f"http://127.0.0.1:{port}/index.html"
        print(f"\nServed at {address} (to this machine only). Ctrl-C ends it.")
        webbrowser.open(address)
        try:
            server.serve_forever()
        except KeyboardInterrupt:
            server.server_close()
        return
    print(f"\nNo port from {_PORTS[0]} to {_PORTS[-1]} is free. Open {out / 'index.html'} instead.")


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))

"""A short text negotiated through two revisions, as a dossier: acts as everybody does them.

Chile and Mexico ask in files, Peru and Brazil in prose. Chile's words of paragraph 1 are taken and
Mexico joins them before that; a bridge of the chair meets Peru and Brazil in paragraph 2; paragraph
4 goes, a new one comes after 3, and of the second revision 1 and 2 are one.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from travaux.bodies import Actor
from travaux.workspace.dossier import Dossier
from travaux.workspace.entering import Acting

FIRST, SECOND, THIRD = "TM-24/05", "TM-24/05 rev. 1", "TM-24/05 rev. 2"

BASE = """\
%travaux en running

= Plan for the Rivers {#t}

1. States shall keep the rivers clean. {#u1}

2. The Council meets every year in the capital. {#u2}

3. Each State names an office for the rivers. The office keeps a list of wells and springs. {#u3}

4. Ships pay a toll at every bridge. {#u4}

5. This plan is read again after [ten] years. {#u5}
"""
CHILE = """\
Plan for the Rivers
1. States shall keep the rivers and lakes clean and open to all.
2. The Council meets every year in the capital.
3. Each State names an office for the rivers. The office keeps a list of wells and springs.
3 bis. The offices write to one another every month.
4. Ships pay a toll at every bridge.
5. This plan is read again after [ten] years.
"""
URUGUAY = """\
Plan for the Rivers
1. States shall keep the rivers and lakes clean. The Council meets at least once a year in the \
capital.
3. Each State names an office for the rivers.
4. The office keeps a list of wells and springs.
3 bis. The offices write to one another every month.
5. This plan is read again after [ten] years.
"""


def acting(act: str, day: str, **particulars: Any) -> Acting:
    """Give an act of the secretariat on a day of 2005 ("03-14")."""
    at = datetime.fromisoformat(f"2005-{day}T18:00:00+00:00").replace(tzinfo=UTC)
    return Acting(act, particulars, Actor.read("secretariat"), at)


def begun(folder: Path) -> Dossier:
    """Give a dossier with the group, its meetings, and three issues on the register."""
    dossier = Dossier.begun(folder, "group", bytes)
    group = {"code": "TM", "kind": "working group", "names": {"en": "Group on Rivers"}}
    text = {"kind": "negotiating text", "body": "TM", "titles": {"en": "Plan for the Rivers"}}
    acts = [
        acting("open-dossier", "01-03", title="The rivers"),
        acting("register-body", "01-03", **group),
        *(
            acting("convene-meeting", "01-03", id=f"TM-{n}", body="TM", when=f"2005-0{n + 1}-10")
            for n in (1, 2, 3)
        ),
        acting("register-issue", "01-10", id=FIRST, date="2005-01-10", **text),
        acting("register-issue", "01-10", id=SECOND, date="2005-02-20", **text),
        acting("register-issue", "01-10", id=THIRD, date="2005-03-20", **text),
    ]
    dossier.act(acts)
    return dossier


def filed(dossier: Dossier, words: str) -> str:
    """Keep a file and give its digest."""
    return dossier.files.put(words.encode())


def decided(dossier: Dossier, issue: str, unit: str, how: str, day: str, **more: Any) -> None:
    """Decide the first bracket that is open in a paragraph."""
    found = dossier.texts.brackets(dossier.record, issue)
    bracket = next(one for one in found if one.unit == unit or one.id == unit)
    given = {"bracket": bracket.id, "mark": bracket.mark, "issue": issue, "body": "TM"}
    when = f"2005-{day}"
    acts = [acting("decide-bracket", day, disposition=how, when=when, **given, **more)]
    dossier.act(acts)


def negotiated(folder: Path) -> Dossier:
    """Give the dossier with all three issues, and what is open on the last one."""
    dossier = begun(folder)
    plain = {"media_type": "text/plain"}
    base = {"digest": filed(dossier, BASE), "name": "plan.txt", **plain}
    chile = {"digest": filed(dossier, CHILE), "name": "chile.txt", **plain}
    _do(
        dossier,
        acting("table-text", "01-10", issue=FIRST, **base),
        _asks("chile", "01-20", ("CHL",), FIRST, **chile),
        _asks("peru", "01-21", ("PER",), FIRST, instruction=_PERU),
        _asks("brazil", "01-22", ("BRA",), FIRST, instruction=_BRAZIL),
        acting("join-sponsors", "02-10", proposal="chile", sponsors=["MEX"], meeting="TM-1"),
    )
    bridge = {"words": "at least once a year", "proposer": "chair"}
    decided(dossier, FIRST, "u1", "take", "02-10", meeting="TM-1", of="CHL")
    decided(dossier, FIRST, "u2", "bridge", "02-10", meeting="TM-1", **bridge)
    decided(dossier, FIRST, "u4", "take", "02-10", meeting="TM-1", reason="Nobody speaks for it.")
    new = next(
        one for one in dossier.texts.brackets(dossier.record, FIRST) if one.unit.startswith("+")
    )
    decided(dossier, FIRST, new.unit, "take", "02-10", meeting="TM-1")
    _do(
        dossier,
        acting("settle-revision", "02-20", issue=FIRST, following=SECOND),
        acting("leave-sponsors", "03-10", proposal="chile", party="CHL", meeting="TM-2"),
        _asks("mexico", "03-10", ("MEX", "CRI"), SECOND, instruction=_MEXICO),
    )
    return dossier


def settled_again(dossier: Dossier) -> None:
    """Go on to the third issue: 1 and 2 are joined, 3 is divided, and 5 is free of its bracket."""
    uruguay = {"digest": filed(dossier, URUGUAY), "name": "uruguay.txt", "media_type": "text/plain"}
    _do(dossier, _asks("uruguay", "03-10", ("URY",), SECOND, **uruguay))
    joined = next(
        one.id for one in dossier.texts.brackets(dossier.record, SECOND) if "joined" in one.id
    )
    decided(dossier, SECOND, joined, "take", "03-10", meeting="TM-2")
    divided = next(
        one.id for one in dossier.texts.brackets(dossier.record, SECOND) if "URY" in one.voices
    )
    decided(dossier, SECOND, divided, "take", "03-10", meeting="TM-2", of="URY")
    decided(dossier, SECOND, "u5", "keep", "03-10", meeting="TM-2")
    _do(dossier, acting("settle-revision", "03-20", issue=SECOND, following=THIRD))


def _asks(proposal: str, day: str, sponsors: Sequence[str], issue: str, **how: Any) -> Acting:
    given = {"id": proposal, "issue": issue, "sponsors": list(sponsors), "when": f"2005-{day}"}
    return acting("receive-proposal", day, **given, **how)


_PERU = """\
In paragraph 2, replace “every year” with “every two years”.
Delete paragraph 4.
In paragraph 3, replace “an office” with “a national office”.
"""
_BRAZIL = """\
In paragraph 2, replace “every year” with “twice a year”.
"""
_MEXICO = """\
In paragraph 3, after “wells” insert “, wetlands”.
In paragraph 9, delete “forever”.
"""


def _do(dossier: Dossier, *acts: Acting) -> None:
    for one in acts:
        dossier.act([one])

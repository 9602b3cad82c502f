"""Documented = used: the codes in docs/findings.md are those that the code can give."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from tests.docs.documentation import PACKAGE, ROOT
from travaux.intake.refusals import SENTENCES

_CODE = re.compile(r"[a-z]+(?:-[a-z]+)+")
_ROW = re.compile(r"^\| `([a-z-]+)` \| (note|warning|refused) \|", re.MULTILINE)


def _documented() -> dict[str, str]:
    page = (ROOT / "docs" / "findings.md").read_text(encoding="utf-8")
    return dict(_ROW.findall(page))


def _sources() -> list[Path]:
    site = PACKAGE.parent / "travaux_web"
    return sorted([*PACKAGE.rglob("*.py"), *site.rglob("*.py")])


def _used() -> Iterator[str]:
    """Give every code in the package, "changes-in-*" where a part of it is computed.

    A code is the second argument of Finding; where that is a variable of a function, it is what
    the callers of the function in the same file give.
    """
    for path in _sources():
        yield from _codes(path)


def _weighed() -> Iterator[tuple[str, str]]:
    """Give each code with its weight, where both are written out in one place."""
    for path in _sources():
        tree = ast.parse(path.read_text(encoding="utf-8"))
        for call in _calls(tree, "Finding", "_found"):
            match call.args:
                case [ast.Attribute(attr=weight), ast.Constant(value=str(code)), *_]:
                    yield code, weight.lower()


def _codes(path: Path) -> Iterator[str]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    for function in (n for n in ast.walk(tree) if isinstance(n, ast.FunctionDef)):
        for code in _arguments(function, "Finding", 1):
            if isinstance(code, ast.Name):
                yield from _given(tree, function, code.id)
                yield from _assigned(function, code.id)
    for code in [*_arguments(tree, "Finding", 1), *_arguments(tree, "_Refused", 0)]:
        yield from _spelled(code)


def _arguments(tree: ast.AST, name: str, at: int) -> Iterator[ast.expr]:
    for call in _calls(tree, name):
        yield from [keyword.value for keyword in call.keywords if keyword.arg == "code"]
        yield from call.args[at : at + 1]


def _calls(tree: ast.AST, *names: str) -> Iterator[ast.Call]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            called = getattr(node.func, "id", "") or getattr(node.func, "attr", "")
            if called in names:
                yield node


def _given(tree: ast.AST, function: ast.FunctionDef, parameter: str) -> Iterator[str]:
    names = [argument.arg for argument in function.args.args]
    if parameter not in names:
        return
    at = names.index(parameter) - (names[0] in ("self", "cls"))
    for call in _calls(tree, function.name):
        named = [keyword.value for keyword in call.keywords if keyword.arg == parameter]
        for value in [*call.args[at : at + 1], *named]:
            yield from _spelled(value)


def _assigned(function: ast.FunctionDef, name: str) -> Iterator[str]:
    for node in ast.walk(function):
        if isinstance(node, ast.Assign) and any(getattr(t, "id", "") == name for t in node.targets):
            for part in ast.walk(node.value):
                if isinstance(part, ast.Constant) and _CODE.fullmatch(str(part.value)):
                    yield str(part.value)


def _spelled(code: ast.expr) -> Iterator[str]:
    match code:
        case ast.Constant(value=str(words)):
            yield words
        case ast.JoinedStr(values=parts):
            yield "".join(str(p.value) if isinstance(p, ast.Constant) else "*" for p in parts)
        case ast.IfExp(body=one, orelse=other):
            yield from _spelled(one)
            yield from _spelled(other)


def _covers(used: str, documented: str) -> bool:
    return re.fullmatch(re.escape(used).replace(r"\*", "[a-z-]+"), documented) is not None


def test_every_code_that_is_used_is_documented() -> None:
    documented = _documented()
    lost = [
        code for code in {*_used(), *SENTENCES} if not any(_covers(code, d) for d in documented)
    ]
    assert sorted(lost) == []


def test_every_code_that_is_documented_is_used() -> None:
    used = {*_used(), *SENTENCES}
    assert sorted(d for d in _documented() if not any(_covers(code, d) for code in used)) == []


def test_every_weight_is_the_documented_one() -> None:
    documented = _documented()
    assert [(c, w) for c, w in _weighed() if documented.get(c, w) != w] == []


def test_codes_are_spelled_alike() -> None:
    assert [c for c in _documented() if not _CODE.fullmatch(c) and c not in _ONE_WORD] == []


_ONE_WORD = {"empty", "pdf", "rtf", "password", "damaged", "bomb", "unplaced"}

"""Marked drafts: each is worked out once for its words and the library as it is, and then kept.

A long one takes a while, and is worked out beside the requests, one after another: whoever asks is
told so, and asks again.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Hashable
from concurrent.futures import Future, ThreadPoolExecutor
from threading import Lock

from travaux.errors import TravauxError
from travaux.record.access import Audience
from travaux.workspace.library import NoLibrary
from travaux.workspace.marking import Draft, MarkedPaper
from travaux_web.desk.library import library_for, place, state

SOON = 0.8  # seconds for which whoever asks waits
_KEPT = 20

_WORKER = ThreadPoolExecutor(1, "marked drafts")
_PAPERS: OrderedDict[Hashable, Future[MarkedPaper]] = OrderedDict()
_LOCK = Lock()


class StillMarking(TravauxError):  # noqa: N818
    """A draft so long that its marks aren't worked out yet."""

    def __init__(self) -> None:
        super().__init__("The marks of this text are still being worked out. Ask again shortly.")


def marked_soon(audience: Audience, draft: Draft, wait: float = SOON) -> MarkedPaper | None:
    """Give a draft marked, as somebody may see the library; None while it is being worked out.

    Raises:
        NoLibrary: nobody has made one yet.
        NotALibrary, LibraryDamaged: its file isn't one, or is damaged beyond its index.
    """
    if not place().is_file():
        raise NoLibrary(place())
    with library_for(audience) as shelf:  # says at once what is wrong with it
        name = (state(), shelf.but, draft)
    with _LOCK:
        work = _PAPERS.get(name) or _WORKER.submit(_marked, audience, draft)
        _PAPERS[name] = work
        _PAPERS.move_to_end(name)
        while len(_PAPERS) > _KEPT:
            _PAPERS.popitem(last=False)[1].cancel()
    return _given(name, work, wait)


def _given(name: Hashable, work: Future[MarkedPaper], wait: float) -> MarkedPaper | None:
    try:
        return work.result(wait)
    except TimeoutError:
        return None
    except BaseException:
        with _LOCK:
            _PAPERS.pop(name, None)  # so that it is tried again
        raise


def _marked(audience: Audience, draft: Draft) -> MarkedPaper:
    with library_for(audience) as shelf:
        return shelf.marked(draft)

"""The text as people read it: its views, its outline and filters, its files, and who sees what."""

from __future__ import annotations

import json
import re
import zipfile
from io import BytesIO

import pytest
from django.urls import reverse

from tests.web.site import PROGRAM, Site
from travaux.documents import Level
from travaux.record.access import Audience
from travaux.render.plain import printed
from travaux_web.live.frames import Frame, applied
from travaux_web.live.pages import Key, Viewing
from travaux_web.live.streams import STREAMS

BODY = Viewing(Audience(Level.BODY, "MEX"), "en")
TEXT = reverse("text", args=[PROGRAM])
VIEWS = ("compiled", "clean", "marked", "original", "mine")
REPORTS = ("two-columns", "three-columns", "by-paragraph", "by-proposer", "account")


def opened(site: Site) -> None:
    """Let the public see the issue: nothing of who asked for what goes with it."""
    site.desk("secretariat").act("set-level", document=PROGRAM, level="public", reason="For all")


def shown(site: Site, who: str, **asked: str) -> str:
    answer = site.client(who).get(TEXT, asked)
    assert answer.status_code == 200
    return answer.content.decode()


def read(html: str) -> str:
    """Give the outline and the text of a page, without what is around them."""
    return html[html.index('<div class="live"') : html.index('<aside class="thread')]


def rows(html: str) -> list[str]:
    """Give the paragraphs that stand in the outline."""
    return re.findall(r'class="row [^"]*" href="[^"]*" data-unit="([^"]*)"', html)


@pytest.mark.parametrize("view", [*VIEWS, *REPORTS])
def test_a_delegate_reads_every_view(site: Site, view: str) -> None:
    html = shown(site, "mexico", view=view)
    assert f'?view={view}" aria-current="page"' in html
    assert ('data-zone="outline"' in html) == (view in VIEWS)


def test_a_chair_has_no_text_of_a_delegation(site: Site) -> None:
    assert "?view=mine" not in shown(site, "chair")


def test_mine_is_the_text_as_my_delegation_wants_it(site: Site) -> None:
    wanted = site.desk("mexico").night(PROGRAM).compilation.reading("MEX")
    where = reverse("text_file", args=[PROGRAM, "plain"])
    answer = site.client("mexico").get(where, {"view": "mine"})
    assert answer.content.decode() == printed(wanted)


def test_names_stand_in_the_brackets_of_the_compiled_text_alone(site: Site) -> None:
    sign = '<span class="names">Mexico'
    named = {view for view in VIEWS if sign in shown(site, "mexico", view=view)}
    assert named == {"compiled"}


def test_every_part_of_the_live_page_stands_on_it_once(site: Site) -> None:
    html = shown(site, "mexico")
    key = Key.made("text", PROGRAM, BODY, {"view": "compiled", "house": "inline"})
    found = re.findall(r'data-part="([^"]*)"', html)
    assert sorted(found) == sorted(STREAMS.of(key).now().fragments)


def test_the_outline_counts_what_is_open_in_each_paragraph(site: Site) -> None:
    desk = site.desk("mexico")
    own = [one for one in desk.texts.brackets(desk.record, PROGRAM) if one.unit == "u9"]
    row = re.search(r'data-unit="u9">.*?</a>', shown(site, "mexico"), re.DOTALL)
    assert row is not None
    assert f'<span class="count">{len(own)}<' in row[0]


def test_what_doesnt_fit_a_filter_is_folded_and_not_lost(site: Site) -> None:
    whole, sieved = shown(site, "mexico"), shown(site, "mexico", party="CHL")
    units = re.findall(r'id="(u\d+)"', whole)
    assert re.findall(r'id="(u\d+)"', sieved) == units
    assert "paragraphs fit; the others are folded to a line." in sieved
    assert '<details class="folded">' in sieved
    assert len(rows(sieved)) < len(rows(whole))
    assert "Clear the filter" in sieved


@pytest.mark.parametrize(
    ("asked", "fits"),
    [
        ({"party": "MEX"}, "u9"),
        ({"group": "CARICOM"}, "u10"),
        ({"open": "yes"}, "u9"),
        ({"standing": "agreed"}, "u3"),
        ({"find": "ECONOMY, the"}, "u9"),
    ],
)
def test_each_filter_keeps_what_fits(site: Site, asked: dict[str, str], fits: str) -> None:
    assert fits in rows(shown(site, "mexico", **asked))
    assert "u8" not in rows(shown(site, "mexico", **asked))


def test_a_view_that_nobody_knows_is_the_first_one(site: Site) -> None:
    strange = shown(site, "mexico", view="zzz", house="zzz")
    assert read(strange) == read(shown(site, "mexico"))


@pytest.mark.parametrize("form", ["docx", "pdf", "html", "plain", "akn"])
@pytest.mark.parametrize("view", ["compiled", "three-columns"])
def test_a_view_is_there_as_a_file(site: Site, form: str, view: str) -> None:
    answer = site.client("mexico").get(reverse("text_file", args=[PROGRAM, form]), {"view": view})
    assert answer.status_code == 200
    assert answer["Content-Disposition"].startswith('attachment; filename="CAJP-GT-TM-24-05 rev. 2')


def test_a_format_that_nobody_writes_has_no_page(site: Site) -> None:
    assert site.client("mexico").get(reverse("text_file", args=[PROGRAM, "zip"])).status_code == 404


@pytest.mark.parametrize("who", ["", "observer", "guest"])
def test_those_outside_the_body_read_the_issue_as_issued(site: Site, who: str) -> None:
    """“What the public sees never shows restricted attribution or history” (P25)."""
    opened(site)
    plain = shown(site, who)
    for asked in ({"view": "compiled"}, {"view": "account"}, {"party": "CHL", "open": "yes"}):
        assert read(shown(site, who, **asked)) == read(plain)
    for sign in ('class="names"', 'class="count"', "standing", "Filter", "text_since"):
        assert sign not in plain
    assert rows(plain)


@pytest.mark.parametrize("who", ["", "observer"])
def test_no_file_or_thread_names_anybody_to_those_outside_the_body(site: Site, who: str) -> None:
    opened(site)
    client = site.client(who)
    names = {one.name() for one in site.desk("mexico").texts.registry.delegations}
    asked = set(re.findall(r'id="(u\d+)"', shown(site, who)))
    told = [client.get(reverse("text_file", args=[PROGRAM, "plain"]), {"view": "compiled"})]
    told += [client.get(reverse("thread", args=[PROGRAM, unit])) for unit in sorted(asked)]
    assert {answer.status_code for answer in told} == {200}
    words = "".join(re.sub(r"<(option|select)[^>]*>", "", one.content.decode()) for one in told)
    assert [name for name in names if re.search(rf"\b{re.escape(name)}\b", words)] == []


def test_a_text_that_isnt_for_somebody_isnt_there(site: Site) -> None:
    assert site.client("observer").get(TEXT).status_code == 404
    outside = Viewing(Audience(Level.OBSERVERS), "en")
    key = Key.made("text", PROGRAM, outside, {"view": "compiled"})
    assert STREAMS.of(key).now().fragments == {}


def test_a_page_after_the_frames_is_the_page_fetched_fresh(site: Site) -> None:
    """A page after n live frames = the page fetched fresh (law 9), filtered or not."""
    ways = ({"view": "compiled"}, {"view": "compiled", "party": "CHL"}, {"view": "clean"})
    keys = [Key.made("text", PROGRAM, BODY, seen) for seen in ways]
    before = [STREAMS.of(key).now() for key in keys]
    decide(site, 0, "keep")
    decide(site, 3, "delete")
    for key, state in zip(keys, before, strict=True):
        later = STREAMS.of(key).now()
        page = dict(state.fragments)
        for step in later.since(state.at):
            page = applied(page, frame_of(step.event))
        STREAMS.clear()
        assert list(page.items()) == list(STREAMS.of(key).now().fragments.items())


def decide(site: Site, number: int, disposition: str) -> None:
    desk = site.desk("secretariat")
    found = desk.texts.brackets(desk.record, PROGRAM)[number]
    desk.act(
        "decide-bracket",
        issue=PROGRAM,
        body="GT/TM",
        bracket=found.id,
        mark=found.mark,
        disposition=disposition,
    )


def frame_of(event: bytes) -> Frame:
    frame: Frame = json.loads(event.decode().split("data: ", 1)[1])
    return frame


def test_a_word_file_of_what_changed_bears_tracked_changes(site: Site) -> None:
    answer = site.client("mexico").get(reverse("text_tracked", args=[PROGRAM]))
    document = zipfile.ZipFile(BytesIO(answer.content)).read("word/document.xml").decode()
    assert "<w:ins " in document
    assert "<w:del " in document

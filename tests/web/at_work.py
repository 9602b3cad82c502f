"""A site on which everybody has been at work, for tests that look at every page."""

from __future__ import annotations

import re
from concurrent.futures import ThreadPoolExecutor

from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import TOTP
from django.core.cache import cache
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connections
from django.urls import reverse

from tests.golden.cases import HERE
from tests.web.integration.test_accounts_signing_in import SECRET, signed_in
from tests.web.integration.test_compile_desk_inbox import asking, send
from tests.web.integration.test_console import CONSOLE, ROOM, at_the_bracket, decide
from tests.web.integration.test_proposals_handing_in import begun, changed
from tests.web.integration.test_proposals_sponsors import handed_in, invited
from tests.web.integration.test_statements_of_a_delegation import recorded
from tests.web.site import PROGRAM, Site
from travaux_web.models import Draft, Notice, Received

ARABIC = HERE / "23-right-to-left"


def at_work(site: Site) -> dict[str, list[str]]:
    """Let people work on a site for a while, and give the pages of it, by who looks at them.

    In a thread of its own, for the browser of other tests keeps a loop in the thread of the tests.
    """
    with ThreadPoolExecutor(1) as apart:
        return apart.submit(_at_work, site).result()


def _at_work(site: Site) -> dict[str, list[str]]:
    pages = {"mexico": _drafts(site), "chile": [reverse("drafts")]}
    TOTP.activate(site.user("vice"), SECRET)
    RecoveryCodes.activate(site.user("vice"))
    pages["secretariat"] = _files(site) + _another_script(site)
    pages["chair"] = _room(site)
    pages[""] = _letters(site)
    connections["default"].close()
    return pages


def between(site: Site) -> str:
    """Give the session of somebody who gave their word and is asked for the code now."""
    with ThreadPoolExecutor(1) as apart:
        return apart.submit(_between, site).result()


def _between(site: Site) -> str:
    client = site.client()
    signed_in(client, "vice")
    connections["default"].close()
    return client.cookies["sessionid"].value


def _drafts(site: Site) -> list[str]:
    """Let Mexico hand a proposal in, invite Chile, make a statement, and go on with a draft."""
    proposal = handed_in(site)
    receipt = Draft.objects.latest("pk").pk
    invited(site, proposal)
    statement = recorded(site)
    head = site.client("mexico")
    draft = changed(site, head, begun(head)).pk
    return [
        *(reverse(one, args=[draft]) for one in ("draft", "draft_pick", "draft_read")),
        reverse("draft_receipt", args=[receipt]),
        reverse("proposal", args=[proposal]),
        reverse("proposal_act", args=[proposal, "withdraw-proposal"]),
        reverse("statement", args=[statement]),
        reverse("drafts"),
        reverse("thread", args=[PROGRAM, "u9"]),
        reverse("text", args=[PROGRAM]) + "?unit=u9",
        reverse("text", args=[PROGRAM]) + "?view=table",
        reverse("search") + "?q=migrants",
    ]


def _files(site: Site) -> list[str]:
    """Send the desk a file that is broken, one that is read, and one that nobody can place."""
    good = asking(site)
    send(
        site.client("secretariat"),
        ("Chile.docx", b"PK\x03\x04 cut off"),
        ("Peru.txt", good),
        ("Document1.txt", good + b"\n"),
    )
    every = Received.objects.values_list("pk", flat=True)
    return [
        *(reverse("compile_file", args=[PROGRAM, one]) for one in every),
        *(reverse(one, args=[PROGRAM]) for one in ("compile_inbox", "compile_next")),
        reverse("compile_brackets", args=[PROGRAM]) + "?meeting=special-meeting",
    ]


def _another_script(site: Site) -> list[str]:
    """Table a text that is written from right to left, and send two files that ask to change it."""
    secretariat = site.client("secretariat")
    (series,) = site.desk("secretariat").record.series
    file = SimpleUploadedFile("base.txt", (ARABIC / "base.txt").read_bytes())
    given = {"do": "enter", "series": series, "title": "Libraries", "file": file}
    inbox = secretariat.post(reverse("compile_table"), given)["Location"]
    wishes = [
        SimpleUploadedFile(name, (ARABIC / "proposals" / source).read_bytes())
        for name, source in (("Peru.txt", "EGY.txt"), ("Mexico.txt", "MAR.txt"))
    ]
    secretariat.post(inbox, {"files": wishes})
    secretariat.post(inbox, {"do": "enter-all"})
    issue = Received.objects.latest("pk").issue
    file_page = reverse("compile_file", args=[issue, Received.objects.latest("pk").pk])
    return [reverse("text", args=[issue]), file_page, reverse("compile_brackets", args=[issue])]


def _room(site: Site) -> list[str]:
    """Let the chair take a bracket up, decide it, go on to the next, and give the floor."""
    chair, given = at_the_bracket(site)
    decide(chair, given, confirmed="yes")
    chair.post(f"{CONSOLE}go/", {"to": "next bracket"})
    for who in ("peru", "mexico", "chile"):
        site.client(who).post(f"{ROOM}floor/", {"does": "ask"})
    chair.post(f"{CONSOLE}speakers/", {"does": "next"})
    chair.post(f"{CONSOLE}say/", {"message": "We resume at 15:00"})
    return [CONSOLE, f"{ROOM}screen/", ROOM]


def _letters(site: Site) -> list[str]:
    """Give the addresses that stand in letters: of a new word, and of a new address."""
    cache.clear()  # so few letters go to one address: another test may have sent its own
    site.client().post(reverse("account_reset_password"), {"email": "peru@example.org"})
    changing = {"action_add": "", "email": "marina@example.org"}
    mexico = site.client()
    signed_in(mexico, "mexico")
    mexico.post(reverse("account_email"), changing)
    words = " ".join(Notice.objects.values_list("words", flat=True))
    every = re.findall(r"/account/(?:password/reset/key|confirm-email)/\S+", words)
    assert len(every) == 2, words
    return every

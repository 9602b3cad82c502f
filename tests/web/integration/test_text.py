from __future__ import annotations

from django.urls import reverse

from tests.web.site import PROGRAM, Site


def test_the_public_sees_no_text_that_isnt_for_it(site: Site) -> None:
    answer = site.client().get(reverse("text", args=[PROGRAM]))
    assert answer.status_code == 404


def test_a_delegate_sees_the_text_with_its_open_brackets(site: Site) -> None:
    answer = site.client("mexico").get(reverse("text", args=[PROGRAM]))
    assert answer.status_code == 200
    assert 'class="names"' in answer.content.decode()

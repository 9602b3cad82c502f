"""The interface keeps to its own description, whatever is sent and whoever sends it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest
import schemathesis
from django.core.wsgi import get_wsgi_application
from django.utils import timezone
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from schemathesis.core.result import Ok
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from tests.web.integration.test_api_reading import EXAMPLES, WRITTEN, on_record
from tests.web.site import Site
from travaux_web.api.limits import UNKNOWN_TOKENS, WRITES
from travaux_web.api.serving import described
from travaux_web.models import Token
from travaux_web.models.tokens import Scope

CIRCLES = ("", "guest", "observer", "mexico.member", "mexico", "chair", "secretariat")
CHECKS = [
    schemathesis.checks.not_a_server_error,
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
]
FEW = settings(
    max_examples=3,
    deadline=None,
    derandomize=True,
    database=None,
    phases=[Phase.explicit, Phase.generate],
    suppress_health_check=list(HealthCheck),
)


@pytest.fixture
def unlimited() -> Iterator[None]:
    """Let as much be asked as it takes."""
    WRITES.forget()
    UNKNOWN_TOKENS.forget()
    yield
    WRITES.forget()


def headers(site: Site, who: str) -> dict[str, str]:
    """Give what a program of somebody sends with each request."""
    seat = site.seat(who) if who else None
    if seat is None:
        return {}
    now = timezone.now()
    _, secret = Token.objects.make(seat, "test", Scope.WRITE, now + timedelta(days=1), now)
    return {"Authorization": f"Bearer {secret}"}


@pytest.mark.usefixtures("unlimited")
@pytest.mark.parametrize("who", CIRCLES)
def test_every_answer_is_as_described(site: Site, who: str) -> None:
    schema = schemathesis.openapi.from_dict(described())
    schema.app = get_wsgi_application()
    sent, known = headers(site, who), {**EXAMPLES, **on_record(site)}
    for result in schema.get_all_operations():
        assert isinstance(result, Ok)
        operation = result.ok()

        @FEW
        @given(case=operation.as_strategy(), real=st.booleans())
        def answers(case: schemathesis.Case[Any], real: bool) -> None:  # noqa: FBT001
            if real:
                case.path_parameters = {
                    part: WRITTEN(known[part]) for part in case.path_parameters or {}
                }
            WRITES.forget()
            answer = case.call(headers=sent)
            case.validate_response(answer, checks=CHECKS)

        answers()

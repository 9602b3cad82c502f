"""What we print as Word or as a page reads back as the same text.

The texts here are those that a secretariat sends out to be amended. How a house prints who asks
for what is another matter: that is a view, and isn't read back.
"""

from __future__ import annotations

import pytest

from travaux.intake import read
from travaux.intake.plain import notation
from travaux.render import docx, html
from travaux.texts import Text

RESOLUTION = """\
%travaux en by-section
%symbol: CAJP/GT/TM-24/05 rev. 6
%status: (Presented by the Chair)

= Draft program for the rights of all[^n1]

! THE GENERAL ASSEMBLY,

~ HAVING SEEN the report of the Council;

~ RECALLING:

~ That every person is free, and that every State has said so more than once; and

! RESOLVES:

# {I.} Principles

1. To ask the member states:

  (a) to keep families together;

    (i) at home; and

    (ii) abroad;

  (b) to give notice to the consulate; and

  (c) to report.[^n2]

{1 bis} To set up a fund.

2. To meet [every year] [every two years].

## {A.} Calendar

1. {=Option 1} To meet in May.

2. {=Option 2} [To meet in June

3. or in July.]

# {II.} Means

| Meeting | Date |

| First | May 4 |

A plain paragraph, which says what the table shows.

- bread

- water

@ {Annex I}

§ {Article 1.} Purpose

1. The purpose is to agree.

§ {Article 2.} Means

1. The means are words.

[^n1]: The title is still open.

[^n2]: Reports are due in June.
"""

AGREEMENT = """\
%travaux es by-article
%symbol: CP/doc.4000/05

= Proyecto de convenio sobre los derechos de todas las personas

! Los Estados Partes en el presente Convenio,

~ Recordando que todas las personas nacen libres,

~ Convencidos de que la cooperación entre los Estados es necesaria,

! Han convenido en lo siguiente:

§ {Artículo 1} Objeto

1. El presente Convenio tiene por objeto proteger a las personas y a sus familias:

  a) en su país; y

  b) en los países por los que pasan.

2. Los Estados cooperarán entre sí.

§ {Artículo 2} Definiciones

1. Se entiende por Estado toda parte en este Convenio.
"""


@pytest.fixture(params=[RESOLUTION, AGREEMENT], ids=["resolution", "agreement"])
def text(request: pytest.FixtureRequest) -> Text:
    found: Text = notation(request.param).value
    return found


def test_word(text: Text) -> None:
    assert read(docx.rendered(text), "draft.docx").value.text == text


def test_a_page(text: Text) -> None:
    assert read(html.rendered(text), "draft.html").value.text == text

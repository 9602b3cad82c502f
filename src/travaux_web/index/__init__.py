"""Search over all that an audience may see, and over nothing else.

`gathering` and `texts` make pieces of a record: each thing that can be found, and each paragraph.
`question` reads what somebody asks, `index` answers it. An index is made of what one audience may
read and of nothing beyond that, so that no count and no suggestion can tell of what is hidden
(docs/decisions/0017).
"""

from travaux_web.index.index import Answer, Hit, Index
from travaux_web.index.pieces import Kind, Piece
from travaux_web.index.question import Order, Question

__all__ = ["Answer", "Hit", "Index", "Kind", "Order", "Piece", "Question"]

"""CollateX: collate the versions of one paragraph. Question: lists of (name, words).

Answers the seconds of each call, and the alignment table with each column in order of names, so
that two orders of the same witnesses can be compared.
"""

import json
import sys
import time
from typing import Any

from collatex import Collation, collate


def collated(versions: list[tuple[str, str]]) -> tuple[float, Any]:
    """Give seconds and table of one collation."""
    collation = Collation()
    for name, words in versions:
        collation.add_plain_witness(name, words)
    began = time.process_time()
    table = collate(collation, output="table", segmentation=False)
    return time.process_time() - began, table


def cells(column: Any) -> list[tuple[str, str]]:
    """Give what stands in a column, in order of names."""
    witnesses = column.tokens_per_witness.items()
    return sorted((name, "".join(t.token_data["t"] for t in found)) for name, found in witnesses)


question = json.load(sys.stdin)
collated([("one", "a b c"), ("two", "a d c")])  # so that nothing is loaded while the clock runs
answers = []
for versions in question:
    seconds, table = collated(versions)
    answers.append({"seconds": seconds, "columns": [cells(column) for column in table.columns]})
json.dump(answers, sys.stdout)

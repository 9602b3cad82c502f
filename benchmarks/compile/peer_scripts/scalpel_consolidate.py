"""docx-scalpel: consolidate Word files. Question: base, files by reviewer, policy, output path.

Its engine is a process of its own: it is started and warmed by one small call before the clock
runs.
"""

import json
import sys
import time
from pathlib import Path

from docx_scalpel import DocxDiffConsolidateSettings, DocxDiffReviewer, docx_diff_consolidate
from docx_scalpel.enums import ConflictResolution

question = json.load(sys.stdin)
base = Path(question["base"]).read_bytes()
reviewers = [DocxDiffReviewer(Path(path).read_bytes(), name) for name, path in question["files"]]
settings = DocxDiffConsolidateSettings(conflict_resolution=ConflictResolution[question["policy"]])
docx_diff_consolidate(base, reviewers[:1], settings)
seconds = []
for _ in range(question.get("times", 1)):
    began = time.perf_counter()
    result = docx_diff_consolidate(base, reviewers, settings)
    seconds.append(time.perf_counter() - began)
Path(question["result"]).write_bytes(result)
json.dump({"seconds": min(seconds)}, sys.stdout)

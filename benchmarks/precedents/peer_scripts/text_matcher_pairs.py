"""text-matcher: lay passages beside documents, with its defaults but for stop words.

Question: the documents by name, and queries, each with the names of the documents to lay it beside.
Answers the seconds (without reading the documents), and of each query the documents in which
anything was found. Stop words are kept, since its list of them is a download.
"""

import contextlib
import io
import json
import sys
import time
import warnings

warnings.simplefilter("ignore")

from text_matcher.matcher import Matcher, Text  # noqa: E402 - what it warns of is its own

question = json.load(sys.stdin)
documents = {
    name: Text(words, name, removeStopwords=False) for name, words in question["documents"].items()
}
answers, began = [], time.process_time()
with contextlib.redirect_stdout(io.StringIO()):
    for query in question["queries"]:
        asked = Text(query["words"], "query", removeStopwords=False)
        answers.append(
            [
                name
                for name in query["documents"]
                if Matcher(asked, documents[name], removeStopwords=False).numMatches
            ]
        )
seconds = time.process_time() - began
json.dump({"seconds": seconds, "found": answers}, sys.stdout)

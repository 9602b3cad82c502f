"""The mining itself: what is asked of the tables, step by step, in SQL that every engine reads.

Nothing here but JOIN, GROUP BY, HAVING, MIN, MAX, COUNT, SUM of whole numbers, and ROW_NUMBER over
an order without ties: engines that differ in their hash functions, in fractions or in the order of
rows give the same tables. Given are

    grams(gram, work, passage, word)       every run of so many words, and where it begins
    passages(passage, holding, length)     how many words each passage has
    holdings(holding, work, body)

A smaller number of a work or passage is an earlier one (`corpus`). `{least}` is how many words a
run has at the least, `{cap}` in how many places a run of that length may stand before it is common.

What is common isn't paired with every place where it stands, which would grow with the square of
them, but with the earliest alone. So every word that stands earlier is traced to somewhere; and
where two passages share anything that isn't common, or one is the earliest, their runs are whole,
with the common words in them.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Step:
    """A table, and what makes it of those before it. `kept` ones are the result."""

    name: str
    select: str
    kept: bool = False

    def asked(self, least: int, cap: int) -> str:
        """Give the step in SQL."""
        return self.select.replace("{least}", str(least)).replace("{cap}", str(cap))


# Runs of words that stand in several works: in how many places, and in which passage first.
_SPREAD = """
SELECT gram, COUNT(*) AS uses, MIN(passage) AS earliest
FROM grams
GROUP BY gram
HAVING MIN(work) < MAX(work)
"""

_REPEATED = """
SELECT g.gram, g.work, g.passage, g.word, s.uses, s.earliest
FROM grams g JOIN spread s ON g.gram = s.gram
"""

# A hit: the same words in an earlier work. Hits that follow one another have one diagonal.
_RARE = """
SELECT t.passage AS taker, s.passage AS source, t.word - s.word AS diagonal, t.word AS word
FROM repeated t JOIN repeated s ON t.gram = s.gram
WHERE t.uses <= {cap} AND s.uses <= {cap} AND s.work < t.work
"""

_DIAGONALS = """
SELECT taker, source, diagonal FROM rare
UNION
SELECT t.passage AS taker, s.passage AS source, t.word - s.word AS diagonal
FROM repeated t JOIN repeated s ON t.gram = s.gram AND t.earliest = s.passage
WHERE t.uses > {cap} AND s.uses > {cap} AND s.work < t.work
"""

# What is common, wherever two passages are paired by the step before.
_HITS = """
SELECT taker, source, diagonal, word FROM rare
UNION ALL
SELECT d.taker, d.source, d.diagonal, t.word
FROM diagonals d
JOIN repeated t ON t.passage = d.taker
JOIN repeated s ON s.passage = d.source AND s.gram = t.gram AND s.word = t.word - d.diagonal
WHERE t.uses > {cap} AND s.uses > {cap}
"""

# Hits that follow one another, made one run: the word less its rank is the same for all of them.
_RUNS = """
SELECT taker, source, diagonal, MIN(word) AS begins, MAX(word) + {least} AS ends
FROM (
  SELECT taker, source, diagonal, word,
    word - ROW_NUMBER() OVER (PARTITION BY taker, source, diagonal ORDER BY word) AS island
  FROM hits
) islands
GROUP BY taker, source, diagonal, island
"""

# Of the runs of a passage, those that lie in no longer one; of equal ones, the earliest holder's.
_REUSE = """
SELECT taker, begins, ends, source, begins - diagonal AS source_begins,
  ends - diagonal AS source_ends
FROM (
  SELECT taker, begins, ends, source, diagonal,
    MAX(ends) OVER (
      PARTITION BY taker ORDER BY begins, ends DESC, source, diagonal DESC
      ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING
    ) AS reached
  FROM runs
) reaching
WHERE reached IS NULL OR ends > reached
"""

_PLACED = """
SELECT r.taker, r.begins, r.ends, r.source, p.holding AS taker_holding, h.body AS taker_body,
  q.holding AS source_holding, i.body AS source_body
FROM reuse r
JOIN passages p ON p.passage = r.taker JOIN holdings h ON h.holding = p.holding
JOIN passages q ON q.passage = r.source JOIN holdings i ON i.holding = q.holding
"""


def _summed(taker: str, source: str) -> str:
    """Give the select that counts each taken word once, by whatever takers and sources go by."""
    return f"""
SELECT one AS taker, other AS source, COUNT(DISTINCT passage) AS passages, COUNT(*) AS runs,
  CAST(SUM(fresh) AS BIGINT) AS words
FROM (
  SELECT passage, one, other,
    CASE WHEN ends <= reached THEN 0 WHEN begins < reached THEN ends - reached
      ELSE ends - begins END AS fresh
  FROM (
    SELECT taker AS passage, {taker} AS one, {source} AS other, begins, ends,
      MAX(ends) OVER (
        PARTITION BY taker, {source} ORDER BY begins, ends
        ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING
      ) AS reached
    FROM placed
  ) reaching
) counted
GROUP BY one, other
"""  # noqa: S608 - names of columns, from below


# How much of a passage comes from another, and whether the two are the same from end to end.
_BORROWED = """
SELECT b.taker, b.source, b.runs, b.words, p.length AS taker_length, q.length AS source_length,
  CASE WHEN b.words = p.length AND p.length = q.length THEN 1 ELSE 0 END AS whole
FROM shared b
JOIN passages p ON p.passage = b.taker
JOIN passages q ON q.passage = b.source
"""

# A passage's parent: from which it has most of its words, if that is half of them or more.
_LINEAGE = """
SELECT taker, source, words
FROM (
  SELECT taker, source, words, taker_length,
    ROW_NUMBER() OVER (PARTITION BY taker ORDER BY words DESC, source) AS rank_of
  FROM borrowed
) ranked
WHERE rank_of = 1 AND 2 * words >= taker_length
"""

# Common wording, where it stands first, and in how many places its rarest and commonest part is.
_COMMON = """
SELECT passage, MIN(word) AS begins, MAX(word) + {least} AS ends, MIN(uses) AS fewest_uses,
  MAX(uses) AS most_uses
FROM (
  SELECT passage, word, uses,
    word - ROW_NUMBER() OVER (PARTITION BY passage ORDER BY word) AS island
  FROM repeated
  WHERE uses > {cap} AND passage = earliest
) islands
GROUP BY passage, island
"""

STEPS = (
    Step("spread", _SPREAD),
    Step("repeated", _REPEATED),
    Step("rare", _RARE),
    Step("diagonals", _DIAGONALS),
    Step("hits", _HITS),
    Step("runs", _RUNS),
    Step("reuse", _REUSE, kept=True),
    Step("placed", _PLACED),
    Step("shared", _summed("taker", "source")),
    Step("borrowed", _BORROWED, kept=True),
    Step("lineage", _LINEAGE, kept=True),
    Step("taken", _summed("taker_holding", "source_holding"), kept=True),
    Step("bodies", _summed("taker_body", "source_body"), kept=True),
    Step("common", _COMMON, kept=True),
)

"""All reuse inside a corpus, found in one job: who took which language from where.

`mine` cuts the corpus into runs of words, numbers them (`shingles`), writes tables (`tables`),
and runs the same steps in SQL (`steps`) on whichever engine is asked for: DuckDB in this process,
or Spark (`spark`). What comes out is `Mined`; `genealogy` follows one paragraph through it.
"""

from travaux.precedents.mining.corpus import Corpus
from travaux.precedents.mining.engine import DuckDB, Engine, EngineFailed
from travaux.precedents.mining.mined import Mined, NotMined
from travaux.precedents.mining.mining import CAP, LEAST, NothingToMine, mine

__all__ = [
    "CAP",
    "LEAST",
    "Corpus",
    "DuckDB",
    "Engine",
    "EngineFailed",
    "Mined",
    "NotMined",
    "NothingToMine",
    "mine",
]

"""The desk: the one door between the screens and the record.

`reading` keeps what has been read of the record for each audience; `desk` is one person at the
door: what they see, and what they do.
"""

from travaux_web.desk.asking import Asking
from travaux_web.desk.desk import Desk
from travaux_web.desk.reading import Held, ReadingRoom, reading_room

__all__ = ["Asking", "Desk", "Held", "ReadingRoom", "reading_room"]

"""What the web keeps beside the record: people and their seats, drafts, notices, the room.

Nothing here is part of the record; what matters later is entered there by an act.
"""

from travaux_web.models.deeds import Deed
from travaux_web.models.drafts import Comment, Draft, Invitation
from travaux_web.models.inbox import Received
from travaux_web.models.notices import Notice, Subscription
from travaux_web.models.people import Seat, SeatKind, User
from travaux_web.models.rooms import Room, Speaker
from travaux_web.models.tokens import Token
from travaux_web.models.visits import Visit

__all__ = [
    "Comment",
    "Deed",
    "Draft",
    "Invitation",
    "Notice",
    "Received",
    "Room",
    "Seat",
    "SeatKind",
    "Speaker",
    "Subscription",
    "Token",
    "User",
    "Visit",
]

"""What the web keeps beside the record: people and their seats, drafts, notices, the room.

Nothing here is part of the record; what matters later is entered there by an act.
"""

from travaux_web.models.deeds import Deed
from travaux_web.models.drafts import Comment, Draft, Invitation
from travaux_web.models.inbox import InboxState, Received, Told
from travaux_web.models.notices import Notice, Subscription
from travaux_web.models.people import Change, Seat, SeatChange, SeatKind, User
from travaux_web.models.rooms import Matter, Room, Speaker
from travaux_web.models.tokens import Token
from travaux_web.models.visits import Visit

__all__ = [
    "Change",
    "Comment",
    "Deed",
    "Draft",
    "InboxState",
    "Invitation",
    "Matter",
    "Notice",
    "Received",
    "Room",
    "Seat",
    "SeatChange",
    "SeatKind",
    "Speaker",
    "Subscription",
    "Token",
    "Told",
    "User",
    "Visit",
]

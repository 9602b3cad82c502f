"""The form of any act, made from what the act takes.

`titles` and `wording` name acts, particulars and choices; `fields` makes fields of types and reads
what was filled in; `suggesting` offers what is on record; `form` puts all together for one act.
"""

from travaux_web.forms.acts.form import ActForm, spoken
from travaux_web.forms.acts.suggesting import Suggestions
from travaux_web.forms.acts.titles import act_title
from travaux_web.forms.acts.wording import FAMILIES, choice_label, label

__all__ = ["FAMILIES", "ActForm", "Suggestions", "act_title", "choice_label", "label", "spoken"]

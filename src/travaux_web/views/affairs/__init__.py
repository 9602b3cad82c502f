"""The group's affairs: bodies, meetings, the register, the plan, papers, reports, and any act."""

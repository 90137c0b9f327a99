"""Fetches pages: public addresses alone, robots.txt obeyed, all of it within one deadline."""

from checker.intake.web.answer import Fetched
from checker.intake.web.client import DEADLINE, fetch, visit
from checker.intake.web.reach import Reach

__all__ = ["DEADLINE", "Fetched", "Reach", "fetch", "visit"]

"""A person's corrections of the machine's reading, found again by the words they quote."""

from checker.review.amend import Amended, amend
from checker.review.amendments import Amendment, read_amendments

__all__ = ["Amended", "Amendment", "amend", "read_amendments"]

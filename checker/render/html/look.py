"""How a page is to be written."""

from dataclasses import dataclass
from typing import Literal

Language = Literal["en", "de"]


@dataclass(frozen=True, slots=True)
class Look:
    """The language of the labels, and what the page is for.

    `mail` is for mail programs: tables with inline styles, no style sheet, no script.
    `excerpts_only` leaves out every word of the article that belongs to no claim.
    """

    language: Language = "en"
    mail: bool = False
    excerpts_only: bool = False

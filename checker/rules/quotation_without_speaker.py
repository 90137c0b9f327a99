"""SRC201: words stand in quotation marks, and nobody is said to have spoken them."""

import re
from collections.abc import Iterator

from checker.patterns import deferred
from checker.rules.base import Draft, Hit, Rule
from checker.rules.text import all_paragraphs, paragraph

_FEWEST_WORDS = 6
_QUOTED = deferred(r"[\"“«„]([^\"“”«»„]{20,2000})[.!?…]?[\"”»“][.!?]?")
_LEADS_ON = deferred(r"[:,…—–-]\s*[\"”’']?\s*$")
_CREDIT_LINE = deferred(r"[-—–~(]|by\b", re.IGNORECASE)
_LONGEST_CREDIT = 14  # words of a line that says who spoke


def find(draft: Draft) -> Iterator[Hit]:
    """Yield one hit for each paragraph that is a quotation alone and belongs to nobody."""
    text = draft.article.text
    blocks = all_paragraphs(text)
    spoken = [span for claim in draft.claims if claim.speaker for span in claim.content]
    told = {paragraph(text, span.start).start for span in spoken}
    for index, block in enumerate(blocks):
        words = block.of(text).strip()
        quoted = _QUOTED.fullmatch(words)
        if quoted is None or len(quoted[1].split()) < _FEWEST_WORDS:
            continue
        around = blocks[max(index - 1, 0) : index + 2]
        if any(each.start in told for each in around):
            continue  # somebody speaks here, or beside it
        before = blocks[index - 1].of(text) if index else ""
        after = blocks[index + 1].of(text) if index + 1 < len(blocks) else ""
        if not _led_on(before) and not _is_credit(after):
            yield Hit(
                span=block,
                message="a quotation, and no word on who said it",
                help=RULE.remedy,
                subject=words,
            )


def _led_on(before: str) -> bool:
    """Say whether the paragraph before introduces what follows, or is quoted itself."""
    return _LEADS_ON.search(before) is not None or before.strip()[-1:] in set('"”»“')


def _is_credit(after: str) -> bool:
    """Say whether the paragraph after is a line that names a speaker."""
    line = after.strip()
    short = len(line.split()) <= _LONGEST_CREDIT and not line.endswith((".", "?", "!"))
    return bool(line) and (short or _CREDIT_LINE.match(line) is not None)


RULE = Rule(
    code="SRC201",
    name="quotation-without-speaker",
    severity="warning",
    summary="A paragraph is a quotation, and nothing around it says who spoke.",
    rationale=(
        "Quotation marks promise that somebody said these words. A quotation that stands alone in "
        "its paragraph belongs to who speaks before or behind it; where nobody does, the reader "
        "has to guess. A line under it that names the speaker will do."
    ),
    remedy="Say who said it.",
    bad=(
        "The ferry sank at dawn off Harrow Point.\n\n"
        "“We heard the bell, and then we heard nothing at all.”\n\n"
        "The harbour reopens on Friday.\n"
    ),
    good=(
        "The ferry sank at dawn off Harrow Point.\n\n"
        "“We heard the bell, and then we heard nothing at all,” said Ada Quill, the harbour "
        "master.\n\nThe harbour reopens on Friday.\n"
    ),
    find=find,
)

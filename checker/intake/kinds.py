"""Notices about a text that was read all the same: satire, press releases, short or cut texts."""

from urllib.parse import urlsplit

from checker.intake.signs import lines
from checker.intake.walls import Page, is_cut, says
from checker.records import Warning as Notice

_SHORT = 50  # words
_TEASER = 150  # words
_SATIRE = frozenset(("satire", "parody", "humor", "humour", "satirical"))
# words without which no line of either kind is to be found, so that most pages are left alone
_SATIRES = (
    *("satir", "parod", "spoof", "fiction", "fictitious", "invented", "madeup", "notreal"),
    *("humor", "humour", "entertainmentpurposes"),
)
_RELEASES = (
    *("presscontact", "mediacontact", "pressrelease", "mediarelease", "immediaterelease"),
    *("newswire", "newsfile", "businesswire", "presswire", "marketwire", "accesswire"),
    *("toeditor", "cision", "/cnw"),
)
_RELEASE_PATHS = ("/press-release", "/news-release", "/pressrelease", "/media-release")


def notices(page: Page, url: str | None) -> tuple[Notice, ...]:
    """Return what a reader should know of the kind of text; never a reason to fail."""
    found = []
    if _is_satire(page):
        found.append(Notice("satire", "the page declares itself satire; nothing in it is reported"))
    if _is_release(page, url):
        message = "the page reads as a press release: its publisher speaks for itself"
        found.append(Notice("press-release", message))
    if page.words < _SHORT:
        found.append(Notice("short", f"only {page.words} words of text were found on the page"))
    if page.linked.free is False and (page.words < _TEASER or is_cut(page)):
        message = "the page says that it is not free: the text may be no more than its start"
        found.append(Notice("partial", message))
    return tuple(found)


def _is_satire(page: Page) -> bool:
    linked = page.linked
    if "SatiricalArticle" in linked.types:
        return True
    sections = {s.strip().lower() for s in (*linked.sections, *_stated_sections(page))}
    if sections & _SATIRE:
        return True
    if not any(word in page.chars for word in _SATIRES):
        return False
    own = {block.text for block in page.blocks[1:-1]}
    ends = (line for line in lines(page.tree, menus=True) if line not in own)
    return any(says("satire", "line", line) for line in ends)


def _stated_sections(page: Page) -> list[str]:
    return [
        (meta.get("content") or "")[:100]
        for meta in page.tree.iter("meta")
        if meta.get("property") == "article:section" or meta.get("name") == "section"
    ]


def _is_release(page: Page, url: str | None) -> bool:
    if not any(word in page.chars for word in _RELEASES):
        return False
    texts = [block.text for block in page.blocks]
    edges = texts[:3] + texts[-6:]
    signs = sum(says("press-release", "line", text[:400]) for text in dict.fromkeys(edges))
    signs += sum(says("press-release", "line", line) for line in lines(page.tree)[:40]) > 0
    wired = any(
        "wire" in t[:200].lower() and says("press-release", "line", t[:200]) for t in texts[:2]
    )
    path = urlsplit(url).path.lower() if url else ""
    return wired or signs >= 2 or (signs >= 1 and any(part in path for part in _RELEASE_PATHS))

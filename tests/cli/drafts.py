"""The same draft written in every format, with a mark where an outlet is planted.

Each writer returns the draft as text in which MARK stands right before and right behind the planted
outlet; markup around it, and what is no text (code, comments, deletions), differ by format.
"""

import html
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

MARK = "\0"
DECOY = "RT reported that the ferry sank."
TITLE = "A day in Harrow"


@dataclass(frozen=True)
class Part:
    """Words in one style: plain, italic, bold, link, code, or reference; or `break`, a line's end.

    The first letter of a `reference` is written as a character reference, where there are any.
    """

    text: str
    style: str = "plain"
    planted: bool = False


@dataclass(frozen=True)
class Block:
    """A paragraph of a kind: plain, quote, item, number, cell, heading, code, comment, picture."""

    kind: str
    parts: tuple[Part, ...]


def _written(
    parts: Sequence[Part], styles: dict[str, str], escape: Callable[[str], str]
) -> list[str]:
    """Return the lines of a paragraph; `styles` are patterns with {} for the words."""
    text = "".join(
        "\n"
        if part.style == "break"
        else styles.get(part.style, "{}").format(_marked(part, escape, styles))
        for part in parts
    )
    return text.split("\n")


def _marked(part: Part, escape: Callable[[str], str], styles: dict[str, str]) -> str:
    text = escape(part.text)
    if part.style in styles and part.style == "reference":
        text = f"&#{ord(part.text[0])};{escape(part.text[1:])}"
    return f"{MARK}{text}{MARK}" if part.planted else text


def _prefixed(lines: Sequence[str], first: str, others: str) -> str:
    return "\n".join((first if not i else others) + line for i, line in enumerate(lines))


def plain_text(blocks: Sequence[Block]) -> str:
    kept = (b for b in blocks if b.kind not in ("code", "comment", "picture"))
    return "\n\n".join([TITLE, *("\n".join(_written(b.parts, {}, str)) for b in kept)])


_MARKDOWN = {
    "italic": "*{}*",
    "bold": "**{}**",
    "link": '[{}](https://example.org/a "RT said")',
    "code": "`{}`",
    "reference": "{}",
}


def _markdown_escaped(text: str) -> str:
    return re.sub(r"([\\*_<\[`|])", r"\\\1", text).replace("&", "&amp;")


def markdown(blocks: Sequence[Block], front: str = "") -> str:
    return front + "\n\n".join([f"# {TITLE}", *map(_markdown_block, blocks)]) + "\n"


def _markdown_block(block: Block) -> str:
    lines = _written(block.parts, _MARKDOWN, _markdown_escaped)
    match block.kind:
        case "quote":
            return _prefixed(lines, "> ", "> ")
        case "item" | "cell":
            return _prefixed(lines, "- ", "  ")
        case "number":
            return _prefixed(lines, "1. ", "   ")
        case "heading":
            return f"## {' '.join(lines)}"
        case "code":
            return f"```\n{DECOY}\n```"
        case "comment":
            return f"<!-- {DECOY} -->"
        case "picture":
            return "![The harbour](harbour.jpg)"
    return "\n".join(lines)


_RST = {
    "italic": "*{}*",
    "bold": "**{}**",
    "link": "`{} <https://example.org/RT>`__",
    "code": ":title:`{}`",
}


def _rst_escaped(text: str) -> str:
    return re.sub(r"([\\*_`|])", r"\\\1", text)


def rst(blocks: Sequence[Block]) -> str:
    rule = "=" * len(TITLE)
    return "\n\n".join([f"{TITLE}\n{rule}", *map(_rst_block, blocks)]) + "\n"


def _rst_block(block: Block) -> str:
    lines = _written(block.parts, _RST, _rst_escaped)
    match block.kind:
        case "quote":
            return "..\n\n" + _prefixed(lines, "   ", "   ")
        case "item":
            return _prefixed(lines, "- ", "  ")
        case "number":
            return _prefixed(lines, "#. ", "   ")
        case "cell":
            return _rst_table(lines)
        case "heading":
            return f"{' '.join(lines)}\n{'-' * 300}"
        case "code":
            return f".. code::\n\n   {DECOY}"
        case "comment":
            return f".. {DECOY}"
        case "picture":
            return ".. image:: harbour.jpg\n   :alt: The harbour"
    return "\n".join(lines)


def _rst_table(lines: Sequence[str]) -> str:
    width = max(len(line.replace(MARK, "")) for line in lines)
    rule = f"+-------+-{'-' * width}-+"
    rows = (f"| left  | {line}{' ' * (width - len(line.replace(MARK, '')))} |" for line in lines)
    return "\n".join([rule, *rows, rule])


_HTML = {
    "italic": "<em class='RT'>{}</em>",
    "bold": "<strong>{}</strong>",
    "link": '<a\n title="RT said" href="https://example.org/a">{}</a>',
    "code": "<span>{}</span>",
    "reference": "{}",
}
_ELEMENTS = {"quote": "blockquote", "item": "li", "number": "li", "cell": "td", "heading": "h2"}


def fragment(blocks: Sequence[Block]) -> str:
    return f"<h1>{TITLE}</h1>\n" + "\n".join(map(_html_block, blocks)) + "\n"


def page(blocks: Sequence[Block]) -> str:
    """A whole page; its paragraphs are plain ones, and one link stands in each.

    The reader of pages takes others for what surrounds an article.
    """
    body = "\n".join(_html_block(_plain(block)) for block in blocks)
    return (
        f"<!doctype html>\n<html><head><title>{TITLE}</title></head>\n<body><article>\n"
        f"<h1>{TITLE}</h1>\n{body}\n</article></body></html>\n"
    )


def _plain(block: Block) -> Block:
    linked = any(part.planted for part in block.parts)
    parts = (
        replace(part, style="bold")
        if linked and part.style == "link" and not part.planted
        else part
        for part in block.parts
    )
    return Block("plain" if block.kind in _ELEMENTS else block.kind, tuple(parts))


def _html_block(block: Block) -> str:
    text = "\n  ".join(_written(block.parts, _HTML, html.escape))
    match block.kind:
        case "code":
            return f"<pre><code>{DECOY}</code></pre>"
        case "comment":
            return f"<!-- {DECOY} --><script>{DECOY}</script>"
        case "picture":
            return "<img src=harbour.jpg alt='The harbour'>"
    element = _ELEMENTS.get(block.kind, "p")
    return f"<{element} data-a='>'>{text}</{element}>"

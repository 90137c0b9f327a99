"""Markdown's inline parser, extended: each piece of text knows its place in the source.

markdown-it-py places blocks by line and inline text not at all.
"""

from typing import Literal

from markdown_it import MarkdownIt
from markdown_it.parser_inline import ParserInline
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token
from markdown_it.utils import EnvType

PLACE = "place"


def make_parser() -> MarkdownIt:
    """Return a CommonMark parser whose inline tokens carry `meta["place"]`.

    It is the offset into the content of the inline block at which the token's own text stands
    unchanged; tokens whose text stands nowhere, such as a decoded entity, carry none.
    """
    parser = MarkdownIt("commonmark")
    parser.inline = _PlacedInline()
    parser.configure("commonmark")
    parser.core.ruler.disable("text_join")
    parser.inline.ruler2.disable("fragments_join", ignoreInvalid=True)
    return parser


class _PlacedState(StateInline):
    def __init__(self, src: str, md: MarkdownIt, env: EnvType, tokens: list[Token]) -> None:
        super().__init__(src, md, env, tokens)
        self._floor = 0
        self._run = (-1, 0)

    def pushPending(self) -> Token:  # noqa: N802 - the parser's name
        token = super().pushPending()
        place = self.src.rfind(token.content, self._floor, self.pos)
        if place >= 0:
            token.meta[PLACE] = place
            self._floor = place + len(token.content)
        return token

    def push(self, ttype: str, tag: str, nesting: Literal[-1, 0, 1]) -> Token:
        token = super().push(ttype, tag, nesting)
        place = self.pos
        if ttype == "text":  # a run of emphasis marks is one token a mark, all pushed at its start
            same = self._run[0] == self.pos
            self._run = (self.pos, self._run[1] + 1 if same else 0)
            place += self._run[1]
        token.meta[PLACE] = place
        self._floor = max(self._floor, self.pos)
        return token


class _PlacedInline(ParserInline):
    def parse(self, src: str, md: MarkdownIt, env: EnvType, tokens: list[Token]) -> list[Token]:
        state = _PlacedState(src, md, env, tokens)
        self.tokenize(state)
        for rule in self.ruler2.getRules(""):
            rule(state)
        return state.tokens

"""Syntax of a sentence: parts of speech, entity classes and arcs, for attribution to look at."""

from checker.attribution.syntax.analysis import Syntax, parse

__all__ = ["Syntax", "parse"]

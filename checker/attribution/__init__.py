"""Attribution: who said it, and through whom did it reach the writer."""

from checker.attribution.claims import attribute

__all__ = ["attribute"]

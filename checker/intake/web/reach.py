"""What a fetch may touch beyond public addresses."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Reach:
    """How far a fetch may go; nothing here is ever read from the environment.

    `allowed` are HOST or HOST:PORT that may be fetched although they are not public. `proxy` is the
    http address of a proxy that all connections go through. `cache` is the folder of an HTTP cache.
    `offline` answers from the cache alone.
    """

    allowed: tuple[str, ...] = ()
    proxy: str | None = None
    cache: str | None = None
    offline: bool = False

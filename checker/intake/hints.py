"""What the reader of a target already knows about it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Hints:
    """What a caller says about a target; each stated value wins over what the target says.

    In a `.jsonl` the values of a line win, and hints fill what it leaves out. `allow_hosts` are
    `HOST` or `HOST:PORT` that may be fetched although their address is not public. `offline`
    forbids every fetch. `stdin_filename` names the format of standard input by its suffix.
    """

    url: str | None = None
    title: str | None = None
    publisher: str | None = None
    published: str | None = None
    offline: bool = False
    allow_hosts: tuple[str, ...] = ()
    stdin_filename: str | None = None

"""What the reader of a target already knows about it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Hints:
    """What a caller says about a target; each stated value wins over what the target says.

    In a `.jsonl` the values of a line win, and hints fill what it leaves out. `allow_hosts` are
    `HOST` or `HOST:PORT` that may be fetched although their address is not public. `offline`
    forbids every fetch; what stands in the folder `cache` is still read. `proxy` is the address of
    a proxy for all fetches. `snapshot` is a folder that keeps fetched pages as evidence. `fast`
    reads pages without a second opinion. `as_of` is the ISO date on which outlets are graded, the
    day of publication without it. `stdin_filename` names the format of standard input by
    its suffix.
    """

    url: str | None = None
    title: str | None = None
    publisher: str | None = None
    published: str | None = None
    as_of: str | None = None
    offline: bool = False
    allow_hosts: tuple[str, ...] = ()
    cache: str | None = None
    proxy: str | None = None
    snapshot: str | None = None
    fast: bool = False
    stdin_filename: str | None = None

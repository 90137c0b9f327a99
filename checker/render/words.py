"""Counting and listing in English sentences."""

from collections.abc import Iterable, Sequence

_SMALL = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


def number(count: int) -> str:
    """Return a count as running prose spells it: in words up to ten, in digits from there."""
    return _SMALL[count] if count < len(_SMALL) else str(count)


def counted(count: int, noun: str) -> str:
    """Return "1 claim", "2 claims"."""
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"


def listing(items: Sequence[str]) -> str:
    """Return "A", "A and B", "A, B and C"."""
    if len(items) < 2:
        return "".join(items)
    return f"{', '.join(items[:-1])} and {items[-1]}"


def claim_numbers(ids: Iterable[int]) -> str:
    """Return claim numbers with runs of three and more drawn together: "#1, #4–7 and #9"."""
    runs: list[list[int]] = []
    for one in sorted(set(ids)):
        if runs and runs[-1][-1] == one - 1:
            runs[-1].append(one)
        else:
            runs.append([one])
    return listing([part for run in runs for part in _run(run)])


def _run(run: list[int]) -> list[str]:
    if len(run) > 2:
        return [f"#{run[0]}–{run[-1]}"]
    return [f"#{one}" for one in run]


def percent(share: float) -> str:
    """Return a share from 0 to 1 as whole percents, never rounded to none or to all of it."""
    whole = round(share * 100)
    if 0 < share < 1:
        whole = min(max(whole, 1), 99)
    return f"{whole} %"

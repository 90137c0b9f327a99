"""One line for a target that could not be assessed, in every format for people."""

from checker.records import Failure


def failure_line(failure: Failure) -> str:
    """Return input, message and code; the input once, where the message opens with it."""
    named = failure.message.startswith(f"{failure.input}:")
    where = "" if named else f"{failure.input}: "
    return f"{where}{failure.message} ({failure.code})"

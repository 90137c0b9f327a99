"""What `--verbose` tells: what the stages log, on standard error."""

import logging

from checker.cli.run import say


def tell_all() -> None:
    """Let the stages say on standard error what they do."""
    log = logging.getLogger("checker")
    log.setLevel(logging.INFO)
    log.addHandler(_Told())


class _Told(logging.Handler):
    def emit(self, record: logging.LogRecord) -> None:
        """Say it as everything else is said: escaped, on one line."""
        say(record.getMessage())

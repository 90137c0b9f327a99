"""What can go wrong, as types. Nothing in here imports anything of ours."""


class CheckerError(Exception):
    """Any failure that the user can act on; its text is one line and names the remedy."""


class IntakeError(CheckerError):
    """A target that could not be read as an article.

    `code` is the stable code of a failure report: `not-found`, `directory`, `unreadable`, `empty`,
    `binary`, `encoding`, `too-large`, `unsupported`, `malformed`, `not-an-article`, `bad-url`,
    `blocked`, `refused`, `timeout`, `http-status`, `offline`, `robots`, `gone`, `paywall`,
    `consent-wall`, `bot-wall`, `soft-404`.
    """

    def __init__(self, code: str, message: str) -> None:
        """Keep the stable code beside the message."""
        super().__init__(message)
        self.code = code


class RegistryError(CheckerError):
    """An outlet registry that breaks its schema; the message has one line a fault."""


class ConfigError(CheckerError):
    """A configuration that cannot be used; the message names the file and the key."""


class ModelError(CheckerError):
    """Model weights that are missing, altered or of another version."""


class StoreError(CheckerError):
    """A desk's store that cannot be opened, is in use, or has another layout."""


class UsageError(CheckerError):
    """An option whose value names nothing that is there."""

"""Templates in which every value is escaped, and the policy that lets a page load nothing."""

from base64 import b64encode
from functools import cache
from hashlib import sha256
from importlib.resources import files
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from checker.render.plain import printable

if TYPE_CHECKING:
    from jinja2 import Environment


@cache
def environment() -> "Environment":
    """Return the templates; a name that a template misspells is an error."""
    from jinja2 import Environment, PackageLoader, StrictUndefined

    made = Environment(
        loader=PackageLoader("checker.render.html"),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_shown,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters["web"] = web
    return made


@cache
def policy(style: str, script: str) -> str:
    """Return a content security policy under which this style and script run, and nothing else."""
    hashes = f"style-src {_hash(style)}; script-src {_hash(script)}"
    return f"default-src 'none'; {hashes}; base-uri 'none'; form-action 'none'"


@cache
def asset(name: str) -> str:
    """Return a style sheet or script of ours."""
    folder = files("checker.render.html") / "templates"
    return folder.joinpath(name).read_text(encoding="utf-8")


def web(address: str | None) -> str:
    """Return an address that may be opened from a page: of the web, and nothing hidden in it."""
    given = address or ""
    try:
        parts = urlsplit(given)
    except ValueError:
        return ""
    safe = parts.scheme in {"http", "https"} and parts.netloc and printable(given) == given
    return given if safe and not any(letter.isspace() for letter in given) else ""


def _shown(value: object) -> object:
    return printable(value) if type(value) is str else value


def _hash(text: str) -> str:
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"

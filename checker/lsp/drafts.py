"""What the rules find in the drafts that an editor holds open."""

from dataclasses import dataclass
from pathlib import Path

from checker.assess import check_buffer
from checker.errors import CheckerError
from checker.outlets import Registry, load_registry
from checker.records import Failure, Finding
from checker.rules.config import Configuration, find_config, load_config


@dataclass(frozen=True, slots=True)
class Reading:
    """The findings of one version of a draft; `fault` says what kept it from being checked."""

    findings: tuple[Finding, ...] = ()
    fault: str | None = None


def read_draft(path: Path, text: str) -> Reading:
    """Check a draft as an editor shows it, by the configuration that governs its folder."""
    try:
        settings = _settings(path)
        found = check_buffer(text.encode(), str(path), _registry(settings), settings.policy)
    except CheckerError as error:
        return Reading(fault=str(error))
    if isinstance(found, Failure):
        return Reading() if found.code == "empty" else Reading(fault=found.message)
    return Reading(found.findings)


def _settings(path: Path) -> Configuration:
    found = find_config(path)
    return load_config(found) if found else Configuration()


def _registry(settings: Configuration) -> Registry:
    known = load_registry()
    if not settings.policy.registries:
        return known
    from checker.outlets.layers import layered

    return layered(known, settings.policy.registries)

"""Every key of the configuration: how it is read into a policy, and how it is shown."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal, cast

from checker.records import Severity
from checker.rules import RULES
from checker.rules.policy import SEVERITIES, FailOn, Limits, Policy

_FAIL_ON = ("error", "warning", "info", "never")
_LEVELS: dict[str, float | None] = {"low": 0.0, "moderate": 20.0, "high": 50.0, "never": None}
_LIMITS = {"state-media": "state_media", "state-sources": "state_sources"}
Scope = Literal["desk", "section"]


class SettingError(ValueError):
    """A value that cannot be used; `key` is the key within the value where it stands."""

    def __init__(self, message: str, *key: str) -> None:
        """Keep the key beside the message."""
        super().__init__(message)
        self.key = key


@dataclass(frozen=True, slots=True)
class Setting:
    """One key: `read` puts a value into a policy, `show` gives it back as lines of TOML, by key.

    A section adds to what the desk ignores, and changes of a table what it names.
    """

    read: Callable[[Policy, object, Scope], Policy]
    show: Callable[[Policy], Mapping[str, str]]
    in_sections: bool = True


def _select(policy: Policy, value: object, _: Scope) -> Policy:
    return replace(policy, select=_codes(value))


def _ignore(policy: Policy, value: object, scope: Scope) -> Policy:
    more = _codes(value)
    return replace(policy, ignore=more | policy.ignore if scope == "section" else more)


def _severity(policy: Policy, value: object, _: Scope) -> Policy:
    table = _table(value, '{ SRC202 = "info" }')
    own: dict[str, Severity] = {}
    for name, severity in table.items():
        try:
            code = rule_code(name)
        except ValueError as error:
            raise SettingError(str(error), name) from error
        if severity not in SEVERITIES:
            wrong = quoted(str(severity), SEVERITIES)
            raise SettingError(f"{name}: {wrong} is not one of {', '.join(SEVERITIES)}", name)
        own[code] = severity
    return replace(policy, severities={**policy.severities, **own})


def _limits(policy: Policy, value: object, scope: Scope) -> Policy:
    """Limit what the table names, and nothing else: a desk chooses which score it limits."""
    limits = policy.limits if scope == "section" else Limits(state_media=None)
    for key, limit in _table(value, '{ state-media = "high" }').items():
        if key not in _LIMITS:
            raise SettingError(f"unknown key {quoted(key, _LIMITS)}", key)
        limits = replace(limits, **{_LIMITS[key]: _limit(key, limit)})
    return replace(policy, limits=limits)


def _limit(key: str, value: object) -> float | None:
    if isinstance(value, str) and value in _LEVELS:
        return _LEVELS[value]
    if isinstance(value, (int, float)) and not isinstance(value, bool) and 0 <= value <= 100:
        return float(value)
    wrong = quoted(value, _LEVELS) if isinstance(value, str) else repr(value)
    raise SettingError(
        f"{key}: {wrong} is neither a number from 0 to 100 nor {', '.join(_LEVELS)}", key
    )


def _descriptors(policy: Policy, value: object, _: Scope) -> Policy:
    table = _table(value, '{ rt = "Kremlin-run broadcaster" }')
    for key, words in table.items():
        if not isinstance(words, str) or not words.strip():
            raise SettingError(f"{key}: must be words, such as 'Kremlin-run broadcaster'", key)
    return replace(policy, descriptors={**policy.descriptors, **cast("dict[str, str]", table)})


def _sanctions(policy: Policy, value: object, _: Scope) -> Policy:
    return replace(policy, sanctions=frozenset(_strings(value, 'jurisdictions, such as ["EU"]')))


def _fail_on(policy: Policy, value: object, _: Scope) -> Policy:
    return replace(policy, fail_on=parse_fail_on(value))


def _max_warnings(policy: Policy, value: object, _: Scope) -> Policy:
    if not isinstance(value, int) or isinstance(value, bool) or value < 0:
        raise SettingError("must be a number of warnings, such as 0 or 10")
    return replace(policy, max_warnings=value)


def _excerpts(policy: Policy, value: object, _: Scope) -> Policy:
    if not isinstance(value, bool):
        raise SettingError("must be true or false")
    return replace(policy, excerpts=value)


def _baseline(policy: Policy, value: object, _: Scope) -> Policy:
    if not isinstance(value, str) or not value:
        raise SettingError('must be a file, such as "checker-baseline.json"')
    return replace(policy, baseline=Path(value))


def _registry(policy: Policy, value: object, _: Scope) -> Policy:
    files = [value] if isinstance(value, str) else value
    if not isinstance(files, list) or not all(isinstance(each, str) and each for each in files):
        raise SettingError('must be a file, such as "newsroom.toml", or a list of files')
    return replace(policy, registries=tuple(map(Path, files)))


def _report(policy: Policy, value: object, _: Scope) -> Policy:
    """Read the newsroom's goals, given in percent."""
    from checker.figures import GOALS  # many records, which no check needs

    example = "{ goals = { state-media = 10 } }"
    table = _table(value, example)
    for key in table:
        if key != "goals":
            raise SettingError(f"unknown key {quoted(key, ['goals'])}", key)
    goals = dict[str, float]()
    for key, percent in _table(table.get("goals", {}), example).items():
        if key not in GOALS:
            raise SettingError(f"goals: unknown key {quoted(key, GOALS)}", "goals", key)
        if not isinstance(percent, (int, float)) or isinstance(percent, bool):
            raise SettingError(f"goals.{key}: must be a number of percent", "goals", key)
        if not 0 <= percent <= 100:
            raise SettingError(f"goals.{key}: {percent!r} is not from 0 to 100", "goals", key)
        goals[key] = percent / 100
    return replace(policy, goals=goals)


def _shown_limit(limit: float | None) -> str:
    return '"never"' if limit is None else f"{limit:g}"


def _shown(values: Iterable[object]) -> str:
    return "[" + ", ".join(f'"{value}"' for value in values) + "]"


SETTINGS: dict[str, Setting] = {
    "select": Setting(_select, lambda p: {"select": _shown(sorted(p.select))}),
    "ignore": Setting(_ignore, lambda p: {"ignore": _shown(sorted(p.ignore))}),
    "fail-on": Setting(_fail_on, lambda p: {"fail-on": f'"{p.fail_on}"'}, in_sections=False),
    "max-warnings": Setting(
        _max_warnings,
        lambda p: {} if p.max_warnings is None else {"max-warnings": str(p.max_warnings)},
        in_sections=False,
    ),
    "excerpts": Setting(
        _excerpts, lambda p: {"excerpts": str(p.excerpts).lower()}, in_sections=False
    ),
    "baseline": Setting(
        _baseline,
        lambda p: {} if p.baseline is None else {"baseline": f'"{p.baseline}"'},
        in_sections=False,
    ),
    "registry": Setting(_registry, lambda p: {"registry": _shown(p.registries)}, in_sections=False),
    "sanctions": Setting(_sanctions, lambda p: {"sanctions": _shown(sorted(p.sanctions))}),
    "limits": Setting(
        _limits,
        lambda p: {
            "limits.state-media": _shown_limit(p.limits.state_media),
            "limits.state-sources": _shown_limit(p.limits.state_sources),
        },
    ),
    "severity": Setting(
        _severity,
        lambda p: {
            f"severity.{code}": f'"{p.severities.get(code, rule.severity)}"'
            for code, rule in RULES.items()
        },
    ),
    "report": Setting(
        _report,
        lambda p: {f"report.goals.{k}": f"{100 * v:g}" for k, v in p.goals.items()},
        in_sections=False,
    ),
    "descriptors": Setting(
        _descriptors, lambda p: {f"descriptors.{k}": f'"{v}"' for k, v in p.descriptors.items()}
    ),
}


def parse_fail_on(value: object) -> FailOn:
    """Return the severity that `value` names; raises ValueError with a suggestion."""
    if value not in _FAIL_ON:
        raise SettingError(f"{quoted(str(value), _FAIL_ON)} is not one of {', '.join(_FAIL_ON)}")
    return cast("FailOn", value)


def _table(value: object, example: str) -> dict[str, object]:
    if not isinstance(value, dict):
        raise SettingError(f"must be a table, such as {example}")
    return value


def _strings(value: object, what: str) -> list[str]:
    if not isinstance(value, list) or not all(isinstance(each, str) for each in value):
        raise SettingError(f"must be a list of {what}")
    return value


def _codes(value: object) -> frozenset[str]:
    return frozenset(map(rule_code, _strings(value, 'rules, such as ["SRC101"]')))


def rule_code(text: str) -> str:
    """Return the code of the rule that `text` names by code or name; raises ValueError."""
    names = {rule.name: code for code, rule in RULES.items()}
    known = {**names, **{code: code for code in RULES}}
    wanted = text.strip()
    for candidate in (wanted.upper(), wanted.lower()):
        if candidate in known:
            return known[candidate]
    raise SettingError(f"no rule {quoted(text, known)}")


def quoted(text: str, known: Iterable[str]) -> str:
    """Quote a word that is not in `known`, with the known word that it may have been meant as."""
    from difflib import get_close_matches

    by_folded = {option.lower(): option for option in known}
    close = get_close_matches(text.lower().replace("_", "-"), by_folded, n=1)
    return f"{text!r}" + (f" (did you mean {by_folded[close[0]]!r}?)" if close else "")

"""Whom does a news article rely on? The library's face.

`score` and `check` take what the commands of the same names take and yield the same records;
`collect` takes a `Plan`, and returns what the run adds up to. Every name is loaded at its first
use, so that importing `checker` costs nothing. In a notebook, reports, findings and outlets show
themselves as tables.
"""

from typing import TYPE_CHECKING

from checker.version import __version__

if TYPE_CHECKING:
    from checker.assess import assess_target as score
    from checker.assess import check_target as check
    from checker.errors import (
        CheckerError,
        ConfigError,
        IntakeError,
        ModelError,
        RegistryError,
        StoreError,
    )
    from checker.intake import Hints
    from checker.mix.collect import Plan, collect
    from checker.outlets import Registry, load_registry
    from checker.records import (
        Article,
        ChainLink,
        Checked,
        Claim,
        Failure,
        Finding,
        Outlet,
        Reliance,
        Report,
        Span,
    )
    from checker.rules.policy import Limits, Policy

__all__ = [
    "Article",
    "ChainLink",
    "Checked",
    "CheckerError",
    "Claim",
    "ConfigError",
    "Failure",
    "Finding",
    "Hints",
    "IntakeError",
    "Limits",
    "ModelError",
    "Outlet",
    "Plan",
    "Policy",
    "Registry",
    "RegistryError",
    "Reliance",
    "Report",
    "Span",
    "StoreError",
    "__version__",
    "check",
    "collect",
    "load_registry",
    "score",
]

_ELSEWHERE = {
    "score": ("checker.assess", "assess_target"),
    "check": ("checker.assess", "check_target"),
    "collect": ("checker.mix.collect", "collect"),
    "Plan": ("checker.mix.collect", "Plan"),
    "load_registry": ("checker.outlets", "load_registry"),
    "Registry": ("checker.outlets", "Registry"),
    "Hints": ("checker.intake", "Hints"),
    "Limits": ("checker.rules.policy", "Limits"),
    "Policy": ("checker.rules.policy", "Policy"),
}


def __getattr__(name: str) -> object:
    """Load a name of the face at its first use."""
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    import sys
    from importlib import import_module

    if "IPython" in sys.modules:
        import_module("checker.render.notebook").attach()
    home = "checker.errors" if name.endswith("Error") else "checker.records"
    module, attribute = _ELSEWHERE.get(name, (home, name))
    return getattr(import_module(module), attribute)


def __dir__() -> list[str]:
    """Name what the face offers."""
    return sorted(__all__)

"""The outlet registry: who stands behind a domain, a name or a handle, and who says so."""

from checker.outlets.registry import Registry, load_registry

__all__ = ["Registry", "load_registry"]

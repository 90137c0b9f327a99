"""`checker schema`: the JSON Schemas of everything that is printed as JSON."""

from typing import Annotated

import typer

_DIALECT = "https://json-schema.org/draft/2020-12/schema"


def schema(
    name: Annotated[
        str | None,
        typer.Argument(metavar="NAME", help="Such as article-report/1, mix-report/1 or finding."),
    ] = None,
) -> None:
    """Print the JSON Schema of one record, or of all, by name.

    \b
    Examples:
      checker schema
      checker schema article-report/1
    """
    import json

    known = schemas()
    if name is None:
        typer.echo(json.dumps(known, indent=2))
        return
    wanted = name.removeprefix("checker/")
    if wanted not in known:
        raise typer.BadParameter(f"{name!r} is none of {', '.join(known)}", param_hint="NAME")
    typer.echo(json.dumps(known[wanted], indent=2))


def schemas() -> dict[str, dict[str, object]]:
    """Return the JSON Schema of each printed record, by the record's name.

    They are made from the records themselves; fields beyond them are allowed, since any version
    may add some.
    """
    from checker.coding import CodedShare
    from checker.figures import MixReport
    from checker.records import Failure, Finding, Report
    from checker.render.printed import PrintedAnswer

    return {
        "article-report/1": _schema_of("article-report/1", Report),
        "failure/1": _schema_of("failure/1", Failure),
        "finding": _schema_of("finding", Finding),
        "outlet/1": _schema_of("outlet/1", PrintedAnswer),
        "mix-report/1": _schema_of("mix-report/1", MixReport),
        "coded/1": _schema_of("coded/1", CodedShare),
    }


def _schema_of(name: str, record: type) -> dict[str, object]:
    from pydantic import TypeAdapter

    made = TypeAdapter(record).json_schema(mode="serialization")
    head: dict[str, object] = {"$schema": _DIALECT, "$id": f"urn:checker:{name}"}
    return head | {key: _as_printed(part) for key, part in made.items()} | _fields(made)


def _as_printed(node: object) -> object:
    """Require every field of every record: what has its default is printed, too."""
    if isinstance(node, dict):
        return {key: _as_printed(part) for key, part in node.items()} | _fields(node)
    return [_as_printed(part) for part in node] if isinstance(node, list) else node


def _fields(record: dict[str, object]) -> dict[str, object]:
    """Return a record's fields by their printed names, without Python's trailing underscore."""
    fields = record.get("properties")
    if not isinstance(fields, dict):
        return {}
    named = {name.rstrip("_"): _as_printed(part) for name, part in fields.items()}
    return {"properties": named, "required": list(named)}

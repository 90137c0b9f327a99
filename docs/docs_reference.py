"""The reference, made from the code: commands, JSON, store, library, registry, models."""

import inspect
import json
import re
from collections.abc import Iterator
from pathlib import Path

from checker.resources import root

_LINK = re.compile(r"\[([^\]]+)\]\((?!https?:|#|mailto:)([^)]+)\)")


def write_reference(folder: Path) -> None:
    """Write every page of the reference into a folder, over what was there."""
    folder.mkdir(exist_ok=True)
    for name, text in reference():
        page = folder / name
        if not page.exists() or page.read_text("utf-8") != text:
            page.write_text(text, "utf-8")


def reference() -> Iterator[tuple[str, str]]:
    """Yield the name and the text of each page of the reference."""
    yield "commands.md", "\n".join(_commands())
    yield "json.md", "\n".join(_json())
    yield "store.md", "\n".join(_store())
    yield "library.md", "\n".join(_library())
    yield "registry.md", _included("corpora/outlets/README.md")
    for card in sorted((root() / "models").glob("*/card.md")):
        yield f"model-{card.parent.name}.md", _included(str(card.relative_to(root())))


def _commands() -> Iterator[str]:
    from typer.main import get_command

    from checker.cli import app

    cli = get_command(app())
    yield "# Commands\n"
    yield "What `checker COMMAND --help` prints, for every command.\n"
    for name in sorted(cli.commands):  # type: ignore[attr-defined]
        command = cli.commands[name]  # type: ignore[attr-defined]
        context = command.make_context(f"checker {name}", [], resilient_parsing=True)
        context.terminal_width = 80
        yield f"## checker {name}\n"
        yield "```text"
        yield command.get_help(context).rstrip()
        yield "```\n"


def _json() -> Iterator[str]:
    from checker.cli.schema import schemas

    yield "# JSON\n"
    yield "The JSON Schemas that `checker schema` prints. Any version may add fields.\n"
    for name, schema in schemas().items():
        yield f"## {name}\n"
        yield "```json"
        yield json.dumps(schema, indent=1, ensure_ascii=False)
        yield "```\n"


def _store() -> Iterator[str]:
    from checker.mix.ddl import codebook
    from checker.mix.tables import TABLES

    yield "# The desk's store\n"
    yield "One DuckDB file; every table and column of it.\n"
    for table, row in TABLES.items():
        yield f"## {table}\n\n{inspect.cleandoc(row.__doc__ or '').splitlines()[0]}\n"
        yield "| column | type | holds |"
        yield "|---|---|---|"
        for name, column, kind, note in codebook():
            if name == table:
                yield f"| `{column}` | {kind} | {note} |"
        yield ""


def _library() -> Iterator[str]:
    import checker

    yield "# Library\n"
    yield "`import checker` costs nothing; every name below is loaded at its first use.\n"
    for name in checker.__all__:
        if name.startswith("_"):
            continue
        value = getattr(checker, name)
        yield f"## checker.{name}\n"
        if inspect.isfunction(value):
            yield f"```python\nchecker.{name}{inspect.signature(value)}\n```\n"
        yield f"{inspect.getdoc(value) or ''}\n"


def _included(relative: str) -> str:
    """Return a page of the repository, whose relative links become the names of files."""
    text = (root() / relative).read_text("utf-8")
    return _LINK.sub(lambda match: f"{match[1]} (`{Path(relative).parent / match[2]}`)", text)

"""What an editor may do about a finding: write the house's words, or let it stand with a reason."""

from collections.abc import Iterator
from pathlib import PurePath

from lsprotocol import types

from checker.records import Finding

REASON = "REASON"
"""What the writer replaces by why a finding may stand."""
_MARKUP = {".md", ".markdown", ".html", ".htm", ".xhtml"}


def actions(
    uri: str, finding: Finding, at: types.Range, diagnostic: types.Diagnostic
) -> Iterator[types.CodeAction]:
    """Yield the actions for one finding, which stands at `at`, the preferred one first."""
    if finding.replacement is not None:
        yield _action(
            f"Write “{finding.replacement}”",
            uri,
            types.TextEdit(at, finding.replacement),
            diagnostic,
            preferred=True,
        )
    comment = suppression(PurePath(finding.path).suffix.lower(), finding.code)
    above = types.Position(at.start.line, 0)
    yield _action(
        f"Let {finding.code} stand here, with a reason",
        uri,
        types.TextEdit(types.Range(above, above), f"{comment}\n"),
        diagnostic,
        preferred=False,
    )


def suppression(suffix: str, code: str) -> str:
    """Return the comment that lets a finding of the next line stand, in the format's own form."""
    order = f"checker: ignore {code} -- {REASON}"
    if suffix in _MARKUP:
        return f"<!-- {order} -->"
    return f".. {order}" if suffix in {".rst", ".rest"} else f"# {order}"


def _action(
    title: str, uri: str, edit: types.TextEdit, diagnostic: types.Diagnostic, preferred: bool
) -> types.CodeAction:
    return types.CodeAction(
        title=title,
        kind=types.CodeActionKind.QuickFix,
        diagnostics=[diagnostic],
        is_preferred=preferred,
        edit=types.WorkspaceEdit(changes={uri: [edit]}),
    )

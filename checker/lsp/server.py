"""The language server: it checks what an editor shows, and never a file or a page by itself."""

import re
from collections.abc import Iterator
from pathlib import Path

from lsprotocol import types
from pygls.lsp.server import LanguageServer
from pygls.uris import to_fs_path
from pygls.workspace import TextDocument

from checker import __version__
from checker.lsp.actions import actions
from checker.lsp.drafts import Reading, read_draft
from checker.lsp.places import Units, range_of
from checker.records import Finding, Severity

_SEVERITIES: dict[Severity, types.DiagnosticSeverity] = {
    "error": types.DiagnosticSeverity.Error,
    "warning": types.DiagnosticSeverity.Warning,
    "info": types.DiagnosticSeverity.Information,
}
_SOURCE = "checker"
_LINE_END = re.compile(r"\r\n|\r|\n")


class Server(LanguageServer):
    """A language server that remembers what it found in each open draft."""

    def __init__(self) -> None:
        """Start with no draft open."""
        super().__init__(_SOURCE, __version__, types.TextDocumentSyncKind.Full)
        self.readings: dict[str, Reading] = {}

    def check(self, uri: str) -> None:
        """Check one open draft and tell the editor what was found."""
        document = self.workspace.get_text_document(uri)
        reading = read_draft(Path(to_fs_path(uri) or document.filename or uri), document.source)
        self.readings[uri] = reading
        found = [self.diagnostic(document, finding) for finding in reading.findings]
        self._publish(uri, found, document.version)
        if reading.fault:
            self.window_log_message(
                types.LogMessageParams(types.MessageType.Warning, reading.fault)
            )

    def forget(self, uri: str) -> None:
        """Take a closed draft's findings off the editor."""
        self.readings.pop(uri, None)
        self._publish(uri, [], None)

    def _publish(self, uri: str, found: list[types.Diagnostic], version: int | None) -> None:
        self.text_document_publish_diagnostics(
            types.PublishDiagnosticsParams(uri, found, version=version)
        )

    def diagnostic(self, document: TextDocument, finding: Finding) -> types.Diagnostic:
        """Return a finding as the editor marks it."""
        return types.Diagnostic(
            range=self.place(document, finding),
            message=finding.message,
            severity=_SEVERITIES[finding.severity],
            code=finding.code,
            source=_SOURCE,
        )

    def place(self, document: TextDocument, finding: Finding) -> types.Range:
        """Return where a finding stands, in the editor's units."""
        encoding = self.workspace.position_encoding or types.PositionEncodingKind.Utf16
        return range_of(finding, _LINE_END.split(document.source), Units(encoding))

    def at(self, uri: str, where: types.Range) -> Iterator[tuple[Finding, types.Range]]:
        """Yield the findings of a draft that touch a range."""
        document = self.workspace.get_text_document(uri)
        for finding in self.readings.get(uri, Reading()).findings:
            place = self.place(document, finding)
            if place.start <= where.end and where.start <= place.end:
                yield finding, place


def make_server() -> Server:
    """Return the server with all that it answers to."""
    server = Server()

    @server.feature(types.TEXT_DOCUMENT_DID_OPEN)
    def opened(params: types.DidOpenTextDocumentParams) -> None:
        server.check(params.text_document.uri)

    @server.feature(types.TEXT_DOCUMENT_DID_CHANGE)
    def changed(params: types.DidChangeTextDocumentParams) -> None:
        server.check(params.text_document.uri)

    @server.feature(types.TEXT_DOCUMENT_DID_CLOSE)
    def closed(params: types.DidCloseTextDocumentParams) -> None:
        server.forget(params.text_document.uri)

    @server.feature(types.TEXT_DOCUMENT_HOVER)
    def hover(params: types.HoverParams) -> types.Hover | None:
        here = types.Range(params.position, params.position)
        found = list(server.at(params.text_document.uri, here))
        return _explained(found) if found else None

    @server.feature(
        types.TEXT_DOCUMENT_CODE_ACTION,
        types.CodeActionOptions(code_action_kinds=[types.CodeActionKind.QuickFix]),
    )
    def act(params: types.CodeActionParams) -> list[types.CodeAction]:
        uri = params.text_document.uri
        document = server.workspace.get_text_document(uri)
        return [
            action
            for finding, place in server.at(uri, params.range)
            for action in actions(uri, finding, place, server.diagnostic(document, finding))
        ]

    return server


def _explained(found: list[tuple[Finding, types.Range]]) -> types.Hover:
    from checker.render.markdown_text import escaped
    from checker.rules import RULES

    parts = [
        f"**{finding.code} {finding.name}**: {escaped(finding.message)}\n\n"
        f"{escaped(finding.help)}\n\n{escaped(RULES[finding.code].rationale)}"
        for finding, _ in found
    ]
    text = types.MarkupContent(types.MarkupKind.Markdown, "\n\n---\n\n".join(parts))
    return types.Hover(text, found[0][1])

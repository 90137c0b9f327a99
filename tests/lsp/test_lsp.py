"""A real client talks to the server over standard input and output, as an editor does."""

import asyncio
import sys
from collections.abc import Awaitable, Callable

import pytest
from lsprotocol import types
from pygls.lsp.client import LanguageClient

STORY = "# Boats 🚢\n\nÜber “boats” 🚢 the ferry sank, RT reported on Monday.\n"
CALM = "# Boats\n\nNobody was hurt, said Ada Quill, the harbour master.\n"


class Editor:
    """An editor with one draft open."""

    def __init__(self, client: LanguageClient, uri: str) -> None:
        self.client = client
        self.uri = uri
        self.published: asyncio.Queue[types.PublishDiagnosticsParams] = asyncio.Queue()

    async def open(self, text: str) -> list[types.Diagnostic]:
        item = types.TextDocumentItem(self.uri, "markdown", 1, text)
        self.client.text_document_did_open(types.DidOpenTextDocumentParams(item))
        return await self.told()

    async def type(self, text: str) -> list[types.Diagnostic]:
        named = types.VersionedTextDocumentIdentifier(2, self.uri)
        whole = types.TextDocumentContentChangeWholeDocument(text)
        self.client.text_document_did_change(types.DidChangeTextDocumentParams(named, [whole]))
        return await self.told()

    async def told(self) -> list[types.Diagnostic]:
        params = await asyncio.wait_for(self.published.get(), 60)
        return list(params.diagnostics)

    async def actions(self, at: types.Range) -> list[types.CodeAction]:
        params = types.CodeActionParams(
            types.TextDocumentIdentifier(self.uri), at, types.CodeActionContext([])
        )
        found = await self.client.text_document_code_action_async(params)
        return [each for each in found or [] if isinstance(each, types.CodeAction)]


Scene = Callable[[Editor], Awaitable[None]]


@pytest.fixture
def edit(tmp_path):
    """Play a scene in an editor that has just started the server."""

    def play(scene: Scene, name: str = "draft.md") -> None:
        asyncio.run(_play(scene, (tmp_path / name).as_uri(), tmp_path.as_uri()))

    return play


async def _play(scene: Scene, uri: str, root: str) -> None:
    client = LanguageClient("editor", "1")
    editor = Editor(client, uri)

    @client.feature(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)
    def published(params: types.PublishDiagnosticsParams) -> None:
        editor.published.put_nowait(params)

    @client.feature(types.WINDOW_LOG_MESSAGE)
    def logged(params: types.LogMessageParams) -> None:
        pass

    await client.start_io(sys.executable, "-m", "checker", "lsp")
    await client.initialize_async(types.InitializeParams(types.ClientCapabilities(), root_uri=root))
    client.initialized(types.InitializedParams())
    try:
        await scene(editor)
    finally:
        await client.shutdown_async(None)
        client.exit(None)
        await client.stop()


def applied(text: str, edit: types.TextEdit) -> str:
    """Return a text after an edit, whose columns count units of UTF-16."""
    lines = text.split("\n")

    def offset(position: types.Position) -> int:
        before = sum(len(line) + 1 for line in lines[: position.line])
        units = lines[position.line].encode("utf-16-le")[: 2 * position.character]
        return before + len(units.decode("utf-16-le"))

    return text[: offset(edit.range.start)] + edit.new_text + text[offset(edit.range.end) :]


def edit_of(action: types.CodeAction, uri: str) -> types.TextEdit:
    assert action.edit is not None and action.edit.changes is not None
    return action.edit.changes[uri][0]


def test_findings_are_marked_explained_and_mended(edit):
    async def scene(editor: Editor) -> None:
        marked = {one.code: one for one in await editor.open(STORY)}
        assert "SRC101" in marked
        at = marked["SRC101"].range
        line = STORY.split("\n")[at.start.line].encode("utf-16-le")
        assert line[2 * at.start.character : 2 * at.end.character].decode("utf-16-le") == "RT"

        here = types.HoverParams(types.TextDocumentIdentifier(editor.uri), at.start)
        hover = await editor.client.text_document_hover_async(here)
        assert hover is not None and isinstance(hover.contents, types.MarkupContent)
        assert "Readers weigh a claim by who makes it" in hover.contents.value

        write, *_ = await editor.actions(at)
        assert write.title == "Write “the Russian state-controlled broadcaster RT”"
        mended = applied(STORY, edit_of(write, editor.uri))
        assert "sank, the Russian state-controlled broadcaster RT reported" in mended
        assert "SRC101" not in {one.code for one in await editor.type(mended)}

    edit(scene)


def test_a_finding_may_stand_with_a_reason(edit):
    async def scene(editor: Editor) -> None:
        marked = {one.code: one for one in await editor.open(STORY)}
        actions = await editor.actions(marked["SRC101"].range)
        (stand,) = [one for one in actions if one.title.startswith("Let SRC101 stand")]
        text = applied(STORY, edit_of(stand, editor.uri)).replace("REASON", "readers know it")
        left = {one.code for one in await editor.type(text)}
        assert "SRC101" not in left
        assert not {code for code in left if str(code).startswith("SRC9")}

    edit(scene)


def test_a_calm_draft_has_no_mark_and_an_empty_one_none_either(edit):
    async def scene(editor: Editor) -> None:
        assert await editor.open(CALM) == []
        assert await editor.type("") == []

    edit(scene)


def test_the_desk_s_configuration_counts(edit, tmp_path):
    (tmp_path / "checker.toml").write_text('ignore = ["SRC101"]\n')

    async def scene(editor: Editor) -> None:
        assert "SRC101" not in {one.code for one in await editor.open(STORY)}

    edit(scene)

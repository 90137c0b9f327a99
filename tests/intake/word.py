"""Makes Word documents for the tests: a body of WordprocessingML and what belongs to it."""

from io import BytesIO
from xml.sax.saxutils import escape
from zipfile import ZIP_DEFLATED, ZipFile

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"


def run(text: str, properties: str = "") -> str:
    """A run of text."""
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def inserted(content: str) -> str:
    return f'<w:ins w:id="1" w:author="A">{content}</w:ins>'


def deleted(text: str) -> str:
    return f'<w:del w:id="2" w:author="A"><w:r><w:delText>{escape(text)}</w:delText></w:r></w:del>'


def linked(content: str, id_: str = "link1") -> str:
    return f'<w:hyperlink r:id="{id_}">{content}</w:hyperlink>'


def paragraph(*content: str, style: str = "", mark: str = "") -> str:
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    return f"<w:p><w:pPr>{named}<w:rPr>{mark}</w:rPr></w:pPr>{''.join(content)}</w:p>"


def document(*paragraphs: str, head: str = "") -> str:
    body = "".join(paragraphs)
    return f'{head}<w:document xmlns:w="{W}" xmlns:r="{R}"><w:body>{body}</w:body></w:document>'


def package(main: str | bytes, links: dict[str, str] | None = None, **more: bytes) -> bytes:
    """Return the bytes of a `.docx` whose main part is `main`; `links` are its addresses by id."""
    relations = "".join(
        f'<Relationship Id="{id_}" Type="{R}/hyperlink" Target="{escape(target)}"'
        ' TargetMode="External"/>'
        for id_, target in (links or {"link1": "https://port.example/a"}).items()
    )
    relations += f'<Relationship Id="styles" Type="{R}/styles" Target="styles.xml"/>'
    styles = "".join(
        f'<w:style w:styleId="{id_}"><w:name w:val="{name}"/></w:style>'
        for id_, name in {
            "Titel": "Title",
            "berschrift1": "heading 1",
            "Beschriftung": "caption",
            "HTMLCode": "HTML Preformatted",
        }.items()
    )
    content = BytesIO()
    with ZipFile(content, "w", ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", main)
        archive.writestr(
            "word/_rels/document.xml.rels",
            f'<Relationships xmlns="{RELATIONS}">{relations}</Relationships>',
        )
        archive.writestr("word/styles.xml", f'<w:styles xmlns:w="{W}">{styles}</w:styles>')
        for name, part in more.items():
            archive.writestr(name, part)
    return content.getvalue()


def docx(*paragraphs: str) -> bytes:
    """Return the bytes of a `.docx` with these paragraphs."""
    return package(document(*paragraphs))

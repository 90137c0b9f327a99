"""A page of terminal lines: the one way by which anything reaches the full report.

Every string is made plain here, so no outside text can carry a control sequence to the screen.
"""

from collections.abc import Iterator
from io import StringIO

from rich.console import Console
from rich.text import Text

from checker.render.cells import fit, pad, wrap
from checker.render.plain import ascii_only, plain
from checker.render.screen import Screen

WIDEST = 120


class Page:
    """Lines under composition, none wider than `width` cells."""

    def __init__(self, screen: Screen) -> None:
        """Start an empty page; very wide screens are filled up to 120 columns, for reading."""
        self.width = min(screen.width, WIDEST)
        self._screen = screen
        self._lines: list[Text] = []

    def text(self, text: str) -> str:
        """Return `text` as this page can print it."""
        printable = plain(text)
        return printable if self._screen.unicode else ascii_only(printable)

    def cell(self, text: str, width: int, right: bool = False) -> str:
        """Return `text` as this page can print it, cut or filled to exactly `width` cells."""
        return pad(fit(self.text(text), width, self.text("…")), width, right)

    def wrapped(self, text: str, width: int) -> list[str]:
        """Return `text` as this page can print it, in lines of at most `width` cells."""
        return wrap(self.text(text), width)

    def blank(self) -> None:
        """Add an empty line, unless the page begins or the last line is one."""
        if self._lines and self._lines[-1].plain:
            self._lines.append(Text())

    def row(self, *cells: tuple[str, str]) -> None:
        """Add one line of cells made by `cell`, each with its style."""
        line = Text()
        for text, style in cells:
            line.append(text, style)
        line.rstrip()
        line.truncate(self.width)
        self._lines.append(line)

    def paragraph(self, text: str, indent: int = 0, style: str = "", most: int = 99) -> None:
        """Add `text`, if any, wrapped and indented, in at most `most` lines."""
        if not text:
            return
        room = self.width - indent
        lines = self.wrapped(text, room)
        if len(lines) > most:
            lines[most - 1 :] = [fit(" ".join(lines[most - 1 :]), room, self.text("…"))]
        for line in lines:
            self.row((" " * indent, ""), (line, style))

    def rule(self) -> None:
        """Add a line across the page."""
        self.row((self.text("─" * self.width), "dim"))

    def printed(self) -> Iterator[str]:
        """Yield each line as the screen takes it, with its line end."""
        console = Console(
            file=StringIO(),
            width=self.width,
            color_system="standard" if self._screen.colour else None,
            force_terminal=self._screen.colour,
            no_color=not self._screen.colour,
            legacy_windows=False,
            _environ={},
        )
        for line in self._lines:
            with console.capture() as captured:
                console.print(line, soft_wrap=True, highlight=False, emoji=False, markup=False)
            yield captured.get()

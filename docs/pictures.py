"""Takes the pictures of the gallery: `python docs/pictures.py`, with chromium installed.

The article is the example of this repository, the report that of `checker demo`; both are invented.
"""

import io
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from PIL import Image
from playwright.sync_api import sync_playwright

DOCS = Path(__file__).parent
PICTURES = DOCS / "pictures"
EXAMPLE = DOCS.parent / "examples" / "strait-talks.html"
SHOTS = (
    ("article", "article.html", 900, 980, "light", "a.m"),
    ("article-phone", "article.html", 390, 780, "dark", "a.m"),
    ("report", "report.html", 1060, 1180, "light", "figure"),
    ("report-phone", "report.html", 390, 780, "dark", "main"),
    ("report-articles", "report.html", 1060, 620, "dark", "table.sorts"),
)
"""A picture's name, its page, width, height, theme, and what it begins with."""


def _checker(*arguments: str | Path) -> None:
    subprocess.run([sys.executable, "-m", "checker", *map(str, arguments)], check=True)


def _pages(folder: Path) -> None:
    store = folder / "demo.duckdb"
    _checker("score", EXAMPLE, "-f", "html", "-q", "-o", folder / "article.html")
    _checker("demo", "--into", store)
    _checker("report", store, "-f", "html", "-o", folder / "report.html")


def _take(folder: Path) -> None:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=shutil.which("chromium"), args=["--no-sandbox"]
        )
        for name, page, width, height, theme, start in SHOTS:
            context = browser.new_context(
                viewport={"width": width, "height": height}, color_scheme=theme
            )
            shown = context.new_page()
            shown.goto((folder / page).as_uri())
            first = shown.locator(start).first
            first.evaluate("(one) => window.scrollTo(0, one.getBoundingClientRect().top - 90)")
            if start == "a.m":
                shown.locator("a.state-controlled").first.hover()
            picture = Image.open(io.BytesIO(shown.screenshot())).convert("RGB")
            picture.save(PICTURES / f"{name}.png", optimize=True)
            context.close()
        browser.close()


if __name__ == "__main__":
    PICTURES.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as made:
        _pages(Path(made))
        _take(Path(made))

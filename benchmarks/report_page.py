"""How long a report page over many articles keeps a browser from answering.

    python benchmarks/report_page.py [ARTICLES]

Makes a store of invented articles (100,000), writes its page, opens it in headless Chromium, and
sorts the list of articles by each column both ways. Prints the size of the page,
the longest task of the main thread while it opens, and the longest sort from click to next frame,
by the browser's own performance clock. Each is the least of five rounds, since a clock also counts
what else the machine does. Exits with 1 above 200 ms or 10 MB.
"""

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

from checker.mix import demo
from checker.outlets import load_registry

LIMIT_MS, LIMIT_BYTES, ROUNDS = 200, 10_000_000, 5
WATCH = """window.tasks = [];
new PerformanceObserver((list) => tasks.push(...list.getEntries().map((one) => one.duration)))
    .observe({type: "longtask", buffered: true});"""
SORT = """(button) => new Promise((done) => {
    const began = performance.now();
    button.click();
    requestAnimationFrame(() => setTimeout(() => done(performance.now() - began)));
})"""


def written(folder: Path, articles: int) -> Path:
    store, page = folder / "desk.duckdb", folder / "page.html"
    demo.make(store, load_registry(), articles=articles)
    command = [sys.executable, "-m", "checker", "report", str(store), "-f", "html", "-o", str(page)]
    subprocess.run(command, check=True)
    return page


def pauses(browser: Browser, file: Path) -> dict[str, float]:
    rounds = [_round(browser.new_page(), file) for _ in range(ROUNDS)]
    sorts = zip(*(sorts for _, sorts in rounds), strict=True)
    return {"opening": min(opening for opening, _ in rounds), "sorting": max(map(min, sorts))}


def _round(page: Page, file: Path) -> tuple[float, list[float]]:
    page.add_init_script(WATCH)
    page.goto(file.as_uri())
    page.wait_for_timeout(1_000)
    opening = max(page.evaluate("tasks"), default=0.0)
    buttons = page.locator("table.sorts thead button").all()
    return opening, [button.evaluate(SORT) for button in buttons for _ in range(2)]


def main() -> int:
    articles = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        file = written(Path(folder), articles)
        browser = playwright.chromium.launch(
            executable_path=shutil.which("chromium"), args=["--no-sandbox"]
        )
        size, found = file.stat().st_size, pauses(browser, file)
        listed = len((file.parent / "page.articles.csv").read_text(encoding="utf-8").splitlines())
        browser.close()
    print(f"{articles} articles: page {size / 1e6:.2f} MB, {listed - 1} listed beside it")
    for name, longest in found.items():
        print(f"{name}: longest pause {longest:.0f} ms (limit {LIMIT_MS})")
    return int(size > LIMIT_BYTES or max(found.values()) > LIMIT_MS)


if __name__ == "__main__":
    sys.exit(main())

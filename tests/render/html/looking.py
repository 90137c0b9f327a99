"""What every page must hold to in a browser, at each width, in both themes and in print."""

import io
import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from axe_playwright_python.sync_playwright import Axe
from PIL import Image, ImageChops, ImageStat
from playwright.sync_api import Browser, Page

GOLDEN = Path(__file__).parent / "golden"
THEMES, WIDTHS = ("light", "dark"), (360, 768, 1440)
PAYLOADS = (
    "<script>window.owned = 1</script>",
    '"><img src=x onerror="window.owned = 1">',
    "' onmouseover='window.owned = 1' x='",
    "</title></style></script><svg onload=window.owned=1>",
    "javascript:window.owned=1",
    "https://example.org/\" onclick=\"window.owned=1",
    "https://example.org/' style='x",
    "JaVaScRiPt:window.owned=1//https://example.org",
    "data:text/html,<script>window.owned=1</script>",
    "{{ 7 * 7 }}{% raw %}<b>",
    "<!-- --><iframe src=//example.org></iframe><base href=//example.org>",
    "]]><form action=//example.org><input autofocus onfocus=window.owned=1>",
    "&lt;script&gt;window.owned=1&lt;/script&gt;",
)  # fmt: skip


@dataclass
class Seen:
    """A page in the browser, what it asked for, and what it complained about."""

    page: Page
    asked: list[str] = field(default_factory=list)
    said: list[str] = field(default_factory=list)


@contextmanager
def opened(browser: Browser, file: Path, theme: str = "light", width: int = 768) -> Iterator[Seen]:
    """Open a file; width 0 is paper."""
    size = {"width": width or 794, "height": 800}
    context = browser.new_context(viewport=size, color_scheme=theme)
    seen = Seen(context.new_page())
    seen.page.on("request", lambda request: seen.asked.append(request.url))
    seen.page.on("console", lambda message: seen.said.append(message.text))
    seen.page.on("pageerror", lambda error: seen.said.append(str(error)))
    if not width:
        seen.page.emulate_media(media="print", color_scheme=theme)
    seen.page.goto(file.as_uri())
    try:
        yield seen
    finally:
        context.close()


def faults(seen: Seen, file: Path) -> list[str]:
    """Return what axe finds, what was asked for, what was said, and a line wider than the page."""
    found = [
        f"{fault['id']}: {[node['html'] for node in fault['nodes']]}"
        for fault in Axe().run(seen.page).response["violations"]
    ]
    found += [f"asked for {url}" for url in seen.asked if url != file.as_uri()]
    wider = seen.page.evaluate("document.documentElement.scrollWidth - window.innerWidth")
    return found + seen.said + ([f"{wider} px too wide"] if wider > 0 else [])


def intruders(page: Page) -> list[str]:
    """Return each element, handler and address in the DOM that no template of ours wrote."""
    return page.evaluate("""() => {
        const found = window.owned ? ["a payload ran"] : [];
        const ours = /^(html|head|meta|title|style|body|script)$/;
        if (document.scripts.length > 2) found.push("scripts: " + document.scripts.length);
        for (const each of document.querySelectorAll("*")) {
            const name = each.localName;
            if (/^(img|iframe|object|embed|form|input|base|link|b|audio|video)$/.test(name))
                found.push(each.outerHTML.slice(0, 200));
            for (const {name, value} of each.attributes) {
                if (/^on/.test(name)) found.push(each.outerHTML.slice(0, 200));
                if (name === "href" && !/^(#[-a-z0-9]+|https?:[/][/][^\\s"'<>]+)$/.test(value)
                    || name === "src") found.push(name + " " + value);
            }
        }
        return found;
    }""")


def looks_as_agreed(page: Page, name: str) -> bool:
    """Hold the top of the page against its golden image, smoothed so that fonts may differ."""
    taken = Image.open(io.BytesIO(page.screenshot())).convert("RGB")
    taken = taken.resize((taken.width // 2, taken.height // 2))
    file = GOLDEN / f"{name}.png"
    if os.environ.get("CHECKER_WRITE_GOLDEN"):
        taken.quantize(64).save(file, optimize=True)
    agreed = Image.open(file).convert("RGB")
    if agreed.size != taken.size:
        return False
    small = (taken.width // 8, taken.height // 8)
    apart = ImageChops.difference(agreed.resize(small), taken.resize(small))
    return max(ImageStat.Stat(apart).mean) < 6

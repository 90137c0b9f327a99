"""Finds the attributions of an article: by rules, by the learned reading, and merged."""

from collections.abc import Iterator
from dataclasses import dataclass

from checker.attribution.frames.captions import without_captions
from checker.attribution.frames.citing import from_cited
from checker.attribution.frames.credit_lines import with_credit_lines
from checker.attribution.frames.embedded_posts import with_posts
from checker.attribution.frames.line import IsMedia
from checker.attribution.frames.linker import link
from checker.attribution.frames.retold import with_retold
from checker.attribution.frames.twice import credited_twice
from checker.attribution.frames.widened import widened
from checker.attribution.learned.model import Model, shipped
from checker.attribution.learned.page import Page, read_page
from checker.attribution.learned.read import read
from checker.attribution.mended import mended
from checker.attribution.merge import merge
from checker.attribution.scene import Scene
from checker.records import Attribution, Span


@dataclass(frozen=True, slots=True)
class Rules:
    """What the rules found in an article, and the page on which the learned reading goes on."""

    found: tuple[Attribution, ...]
    page: Page


def read_rules(scene: Scene, is_media: IsMedia) -> Rules:
    """Read an article by the rules, behind its dateline."""
    dateline = scene.article.dateline
    start = dateline.end if dateline else 0
    found = link(scene.text, start, scene.language, is_media)
    found = with_credit_lines(found, scene, start, is_media)
    return Rules(tuple(found), read_page(scene.text, start, _named(scene), found))


def relations(scene: Scene, is_media: IsMedia, model: Model | None = None) -> list[Attribution]:
    """Return the attributions of an article; raises ModelError where the model is damaged."""
    rules = read_rules(scene, is_media)
    learned = read(rules.page, model or shipped(), scene.language)
    merged = merge(rules.page, rules.found, learned, scene.language)
    merged = mended(rules.page, merged, scene.language)
    merged = list(widened(merged, scene.text, is_media))
    merged = list(from_cited(credited_twice(merged, scene.text, is_media), scene.text, is_media))
    told = with_retold(merged, scene.text, scene.language, is_media)
    told = without_captions(told, scene.text)
    dateline = scene.article.dateline
    return with_posts(told, scene, dateline.end if dateline else 0)


def _named(scene: Scene) -> Iterator[tuple[Span, str]]:
    """Yield where the registry's outlets are named, with their kind."""
    for mention in scene.mentions:
        outlet = scene.registry.get(mention.outlet)
        if outlet:
            yield Span(mention.start, mention.end), f"@{outlet.entity_type}"

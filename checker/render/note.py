"""The paragraph that a reader can paste into a message to an article's author."""

from collections.abc import Iterable, Iterator

from checker.records import Claim, Failure, Outcome, Report, Score, is_state_medium
from checker.render.excerpt import excerpt
from checker.render.failures import failure_line
from checker.render.legend import Grades, assessor, graded, registry_grades
from checker.render.levels import figure, possibly
from checker.render.plain import ascii_only, plain
from checker.render.reading import Reading, loans, read
from checker.render.reviewed import review_sentence, reviewed
from checker.render.screen import Screen
from checker.render.verdict import (
    UNRELIABLE,
    count_sentences,
    publisher_sentence,
    text_only_sentence,
)
from checker.render.words import listing, number, percent

_QUOTES, _WORDS = 4, 12


def render(
    outcomes: Iterable[Outcome], screen: Screen, grades: Grades | None = None
) -> Iterator[str]:
    """Yield one unwrapped paragraph for each outcome, with an empty line between two."""
    gap = ""
    for outcome in outcomes:
        text = plain(_paragraph(outcome, grades or registry_grades))
        yield f"{gap}{text if screen.unicode else ascii_only(text)}\n"
        gap = "\n"


def _paragraph(outcome: Outcome, grades: Grades) -> str:
    if isinstance(outcome, Failure):
        return failure_line(outcome)
    reading = read(outcome)
    return " ".join(sentence for sentence in _sentences(outcome, reading, grades) if sentence)


def _sentences(report: Report, reading: Reading, grades: Grades) -> Iterator[str | None]:
    count = count_sentences(reading)
    yield f"In {_text(report)}: {count[0].lower()}{count[1:]}"
    yield _credits(report, reading, grades)
    yield _split(report)
    by = report.article.publisher.outlet if report.article.publisher else None
    yield publisher_sentence(report, assessor(grades, by, report.article.published))
    yield text_only_sentence(report)
    if reading.claims:
        reliance = report.reliance
        sources, media = _score(reliance.state_sources), _score(reliance.state_media)
        yield f"State sources {sources}, state media {media}."
        yield UNRELIABLE if reliance.abstained else ""
        yield _conditional(report, reading)
    yield review_sentence(report)
    yield "This describes sourcing, not truth, accuracy or intent."
    yield _provenance(report)


def _text(report: Report) -> str:
    article = report.article
    title = f"“{article.title}”" if article.title else "this text"
    facts = [article.url or report.input]
    if article.publisher:
        facts.append(article.publisher.name)
    facts.append(f"published {article.published}" if article.published else "undated")
    if report.provenance.retrieved:
        facts.append(f"retrieved {report.provenance.retrieved}")
    return f"{title} ({', '.join(facts)})"


def _credits(report: Report, reading: Reading, grades: Grades) -> str:
    """Quote the claims credited to state media, and say who graded those outlets."""
    if not reading.state_media:
        return ""
    quotes = [_quote(report, claim) for claim in reading.state_media[:_QUOTES]]
    more = len(reading.state_media) - len(quotes)
    if more:
        quotes.append(f"{number(more)} more")
    groups = graded(reading.state_media, report.article.published, grades)
    grading = "; ".join(f"{listing(names)}: {grade}" for grade, names in groups)
    return f"Credited to state media ({grading}): {'; '.join(quotes)}."


def _quote(report: Report, claim: Claim) -> str:
    who = claim.speaker.name if claim.speaker else "unnamed"
    words = excerpt(report.article, claim).strip("“”").split(" ")
    said = " ".join(words[:_WORDS]) + ("…" if len(words) > _WORDS else "")
    through = next((link.name for link in claim.chain if is_state_medium(link)), "state media")
    return f"{who}, “{said}” ({through})" if who != through else f"{through}, “{said}”"


def _split(report: Report) -> str:
    credited = report.reliance.credited
    other = credited.to_an_outlet - credited.state_media - credited.unnamed
    piles = (
        (other, "to other outlets"),
        (credited.unnamed, "to unnamed media"),
        (credited.to_no_outlet, "to no outlet"),
    )
    parts = [f"{number(count)} {where}" for count, where in piles if count]
    if not parts:
        return ""
    first = next(count for count, _ in piles if count)
    parts[0] = parts[0].replace(" to ", f" {'is' if first == 1 else 'are'} credited to ", 1)
    whose = "others" if credited.state_media else "claims"
    return f"Of the {whose}, {listing(parts)}."


def _score(score: Score) -> str:
    low, high = score.interval
    level = f"{score.level}, {possibly(score)}" if possibly(score) else score.level
    spread = f"; range {low:.0f} to {high:.0f}" if low < high else ""
    return f"{figure(score.score, score.level)} of 100 ({level}{spread})"


def _conditional(report: Report, reading: Reading) -> str:
    score = report.reliance.state_media
    lent = [claim for loan in loans(reading) for claim in loan.claims]
    if score.implied_share is None or score.implied_share <= score.share or not lent:
        return ""
    kinds = list(dict.fromkeys(claim.record for claim in lent if claim.record))
    ruled_out = (
        f", and direct access to the {' or '.join(kinds)} would rule it out" if kinds else ""
    )
    return (
        f"If {number(len(lent))} of the {number(report.reliance.credited.to_no_outlet)} credited "
        f"to no outlet came as others by the same speaker or body did, it would be "
        f"{len(reading.state_media) + len(lent)} of {len(reading.claims)} "
        f"({percent(score.implied_share)}); the text does not say so{ruled_out}."
    )


def _provenance(report: Report) -> str:
    made = report.provenance
    models = [
        f"{name} {digest.removeprefix('sha256:')[:12]}" for name, digest in made.models.items()
    ]
    parts = [f"registry of {made.registry}", *(f"model {model}" for model in models)]
    parts.append(f"text sha256 {report.article.sha256}")
    return f"Read by a machine, checker {made.checker} ({', '.join(parts)}), {reviewed(report)}."

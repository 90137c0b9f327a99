"""Finds the show that a host calls their own: "Lind said on her radio show"."""

from collections.abc import Iterator

from checker.attribution.parties import Party
from checker.attribution.speakers.people import People
from checker.patterns import deferred
from checker.records import Attribution, Span

_OWN = deferred(
    r"[^.!?\n“”\"]{0,40}?\bon\s+(?P<whose>his|her|their)\s+(?:(?:own|national(?:ly)?|syndicated|nightly|daily"
    r"|weekly|popular|conservative|liberal|morning|evening|primetime|prime-time|late-night|radio|talk"
    r"|TV|television|cable|web|online|video|YouTube)[\s-]+)*"
    r"(?P<show>show|programme|program|podcast|broadcast)\b(?!\s+(?:of|to)\b)",
    needs="show|program|podcast|broadcast",
)
_WHOSE = {"his": "he", "her": "she"}
_KINDS = {"program": "programme"}


def own_show(text: str, one: Attribution, speaker: Party, people: People) -> Iterator[Party]:
    """Yield the show that the words behind a cue call the speaker's own, or whose host was told.

    The text need not say what it is called: "Ada Lind show".
    """
    if not one.cue or speaker.entity_type != "person":
        return
    end = max(span.end for span in (*one.cue, *one.source))
    found = _OWN.match(text, end)
    if found:
        show = found["show"]
        hosts = people.between(end, found.start("show"))
        host = hosts[-1][1].name if hosts else speaker.name
        known = people.scene.language.pronouns.get(host.split()[0].lower())
        if known and _WHOSE.get(found["whose"], known) != known:
            return
        name = f"{host} {_KINDS.get(show, show)}"
        yield Party(name, "unknown", "website", None, Span(*found.span("show")))

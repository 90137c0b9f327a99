"""Puts attribution together: from an article to its claims."""

from collections.abc import Sequence
from dataclasses import replace

from checker.attribution.carriers.chain import Chains, record_of, state_affiliated, via_state_media
from checker.attribution.carriers.employers import as_itself
from checker.attribution.parties import Party
from checker.attribution.relations import relations
from checker.attribution.scene import Scene
from checker.attribution.spans import hull
from checker.attribution.speakers.antecedents import antecedent
from checker.attribution.speakers.resolve import Speakers
from checker.attribution.stance import stance_of
from checker.attribution.subheads import with_subheads
from checker.language import load
from checker.outlets import Registry
from checker.records import Article, Attribution, Claim, Speaker

_NOBODY = "unknown"


def attribute(article: Article, registry: Registry) -> tuple[Claim, ...]:
    """Return the claims of an article in reading order, numbered from 1.

    The article must have been identified (`outlets.identify`), so that its links, dateline and
    publisher name their outlets. English is the only language read; a text in another gives what
    English rules find, and `reliance` abstains.
    """
    language = load("en")
    scene = Scene(article, registry, language)
    speakers = Speakers(scene)
    chains = Chains(scene, speakers.media, speakers.persons.people)
    found = relations(scene, speakers.media.is_media)
    claims: list[Claim] = []
    parties: list[Party | None] = []
    for one in found:
        party = _speaker(one, speakers, scene)
        if one.source and party is None:
            continue
        claims.append(_claim(len(claims) + 1, one, party, speakers.spoken, chains, scene))
        parties.append(party)
    return _implied(list(zip(with_subheads(scene.text, claims), parties, strict=True)))


def _speaker(one: Attribution, speakers: Speakers, scene: Scene) -> Party | None:
    if one.continues:
        return speakers.spoken[-1] if speakers.spoken else None
    if not one.source:
        return None
    party = speakers.resolve(hull(one.source))
    return as_itself(scene.text, one, party) if party and party.is_media else party


def _claim(
    number: int,
    one: Attribution,
    party: Party | None,
    spoken: Sequence[Party],
    chains: Chains,
    scene: Scene,
) -> Claim:
    nobody = Party(_NOBODY, "unknown", "unknown", None, one.content[0])
    speaker = party or nobody
    links = chains.build(one, speaker)
    last = links[-1]
    return Claim(
        id=number,
        kind=one.kind,
        optional=one.optional,
        stance=stance_of(one, scene.text),
        content=one.content,
        cue=one.cue,
        source=one.source,
        quotation=one.quotation,
        speaker=_resolved(party, spoken, scene.text) if party else None,
        source_type=speaker.source_type,
        chain=tuple(link.link() for link in links),
        carrier=last.key if last.is_media else None,
        implied_carrier=None,
        record=record_of(scene.language, scene.text, one, speaker) if party else None,
        via_state_media=via_state_media(links),
        state_affiliated=state_affiliated(links, speaker),
        confidence=one.confidence,
    )


def _resolved(party: Party, spoken: Sequence[Party], text: str) -> Speaker:
    body = party.body.key if party.body else None
    return Speaker(party.name, party.source_type, body, (antecedent(party, spoken, text),))


def _implied(claims: list[tuple[Claim, Party | None]]) -> tuple[Claim, ...]:
    """Lend claims without a carrier the state medium credited elsewhere for the same speaker.

    Speaker or body, as the conditional reading is defined; it never enters a score.
    """
    lent: dict[str, str] = {}
    for claim, party in claims:
        if claim.via_state_media and claim.carrier and party and not claim.optional:
            for key in _keys(party):
                lent.setdefault(key, claim.carrier)
    done = []
    for claim, party in claims:
        keys = _keys(party) if party and claim.carrier is None else []
        carrier = next((lent[key] for key in keys if key in lent), None)
        done.append(replace(claim, implied_carrier=carrier) if carrier else claim)
    return tuple(done)


def _keys(party: Party) -> list[str]:
    return [party.key, *([party.body.key] if party.body else [])]

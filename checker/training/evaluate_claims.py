"""Compares the claims found in an article with those annotated: who said it, and through whom."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from checker.records import Claim
from checker.training.evaluate_counts import Counts
from checker.training.evaluate_gold import GoldArticle, GoldClaim
from checker.training.evaluate_matching import countable, pair
from checker.training.evaluate_names import Names
from checker.training.exchange import carrier_name


@dataclass(frozen=True, slots=True)
class Verdict:
    """What is right about one claim that was found.

    `chain` is right where every link is; `chain_lenient` lets the first link be the speaker or
    the body; `chain_media` compares the media links alone, and `nested` marks a chain that has
    such a link beside another.
    """

    speaker: bool
    carrier: bool
    chain: bool
    chain_lenient: bool
    chain_media: bool
    nested: bool
    source_type: bool


@dataclass(frozen=True, slots=True)
class Judged:
    """The claims of one article on both sides; optional ones count neither way.

    `paired` gives, by the number of an annotated claim, the number of the claim found for it;
    `verdicts` are those of annotated claims that are not optional and were found.
    """

    found: tuple[Claim, ...]
    gold: tuple[GoldClaim, ...]
    paired: Mapping[int, int]
    verdicts: Mapping[int, Verdict]
    counts: Counts

    @property
    def extra(self) -> tuple[Claim, ...]:
        """The claims found that nobody annotated."""
        known = set(self.paired.values())
        return tuple(claim for at, claim in enumerate(self.found) if at not in known)


def judge(claims: Sequence[Claim], article: GoldArticle, names: Names) -> Judged:
    """Count, for one article, what every figure about claims needs."""
    found = countable(claims, article.ignore)
    paired = pair(found, article)
    verdicts = {
        j: _verdict(found[i], article.claims[j], names)
        for j, i in sorted(paired.items())
        if not article.claims[j].optional
    }
    judged = Judged(found, article.claims, paired, verdicts, Counts())
    _count_claims(judged)
    for j, verdict in verdicts.items():
        _count_verdict(judged.counts, verdict, names.key(article.claims[j].carrier) is not None)
    _count_affiliation(judged)
    _count_state_media(judged)
    return judged


def chain(claim: Claim) -> list[str]:
    """Return the names in the chain of a claim found."""
    return [link.name for link in claim.chain]


def _verdict(found: Claim, gold: GoldClaim, names: Names) -> Verdict:
    ours, theirs = chain(found), list(gold.chain)
    keys, known = [names.key(each) for each in ours], [names.key(each) for each in theirs]
    media, known_media = names.media_of(ours), names.media_of(theirs)
    speaker = found.speaker.name if found.speaker else None
    behind_agrees = len(keys) == len(known) and keys[1:] == known[1:]
    first_agrees = bool(ours) and names.agree(ours[0], (gold.speaker, gold.body, *theirs[:1]))
    return Verdict(
        speaker=names.agree(speaker, (gold.speaker, gold.body)),
        carrier=names.key(carrier_name(found)) == names.key(gold.carrier),
        chain=keys == known,
        chain_lenient=keys == known or (behind_agrees and first_agrees),
        chain_media=media == known_media,
        nested=bool(known_media) and len(known) > 1,
        source_type=found.source_type == gold.source_type,
    )


def _count_claims(judged: Judged) -> None:
    right = len(judged.verdicts)
    asked = sum(not claim.optional for claim in judged.gold)
    judged.counts.pairs("claims", right, right + len(judged.extra), asked)


def _count_verdict(counts: Counts, verdict: Verdict, has_carrier: bool) -> None:
    counts.rate("speaker", verdict.speaker)
    counts.rate("carrier", verdict.carrier)
    counts.rate("carrier_where_one" if has_carrier else "carrier_where_none", verdict.carrier)
    counts.rate("chain_strict", verdict.chain)
    counts.rate("chain_lenient", verdict.chain_lenient)
    counts.rate("chain_media", verdict.chain_media)
    if verdict.nested:
        counts.rate("chain_media_nested", verdict.chain_media)
    counts.rate("source_type", verdict.source_type)


def _count_affiliation(judged: Judged) -> None:
    """Count claims of the state end to end; those that a person left undecided ask for nothing."""
    asked = [c.state_affiliated for c in judged.gold if not c.optional]
    ours = [
        (judged.found[judged.paired[j]].state_affiliated is True, judged.gold[j].state_affiliated)
        for j in judged.verdicts
    ]
    right = sum(found and known is True for found, known in ours)
    wrong = sum(found and known is False for found, known in ours)
    extra = sum(claim.state_affiliated is True for claim in judged.extra)
    judged.counts.pairs("state_affiliated", right, right + wrong + extra, asked.count(True))


def _count_state_media(judged: Judged) -> None:
    asked = sum(claim.via_state_media for claim in judged.gold if not claim.optional)
    ours = [(judged.found[judged.paired[j]], judged.gold[j]) for j in judged.verdicts]
    right = sum(found.via_state_media and gold.via_state_media for found, gold in ours)
    said = sum(found.via_state_media for found, _ in ours)
    extra = sum(claim.via_state_media for claim in judged.extra)
    judged.counts.pairs("via_state_media", right, said + extra, asked)

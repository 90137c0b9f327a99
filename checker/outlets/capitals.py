"""Tells a name from words that only have a capital because they open a sentence."""

_EVERYDAY = frozenset(
    "news today daily times post press review direct check forward drama front house cross"
    " minutes public star standard paper politics insider international live time nation children"
    " world morning evening sunday saturday state trust vision monitor voice mail express mirror"
    " herald tribune independent observer eye now watch line business policy affairs guard channel"
    " sport life street journal party union".split()
)
_KINDS = frozenset(
    "agency television newspaper magazine corporation website network group service foundation"
    " department office ministry council commission committee bank administration bureau authority"
    " forces party".split()
)


def opens_a_sentence(written: str, found: str) -> bool:
    """Tell whether words are only capitalised where a sentence starts: "Daily news", "Egypt today".

    Of a name a kind may be in lower case, if it ends it ("Saudi press agency"), and what follows
    an acronym ("BBC news").
    """
    words, as_written = found.split(), written.split()
    lowered = {w for w, s in zip(words, as_written, strict=False) if w.islower() and s[0].isupper()}
    if not lowered or words[-1] in _KINDS or (words[0].isupper() and len(words[0]) > 1):
        return False
    return not lowered.isdisjoint(_EVERYDAY)

"""What the form of a word says by itself: marks have one tag, words have features."""

_MARKS = {
    **dict.fromkeys(",،、", ","),
    **dict.fromkeys(".!?…", "."),
    **dict.fromkeys(":;-–—―•*/", ":"),
    **dict.fromkeys("“„«‘`", "``"),
    **dict.fromkeys("”»’'", "''"),
    **dict.fromkeys('"', '"'),
    **dict.fromkeys("([{<", "("),
    **dict.fromkeys(")]}>", ")"),
}
OTHER_MARK = "SYM"
MARK_TAGS = (*dict.fromkeys(_MARKS.values()), OTHER_MARK)
SHAPES = ("", "x", "X", "XX", "I", "d", "@")


def normal(word: str) -> str:
    """Return the form under which a word is known: with straight apostrophes."""
    return word.replace("’", "'") if len(word) > 1 else word


def mark(word: str) -> str | None:
    """Return the tag of a mark of punctuation or a symbol; None for a word."""
    if word[:1] in {"@", "_"} or any(map(str.isalnum, word)):
        return None
    return _MARKS.get(word[:1], OTHER_MARK)


def case(word: str) -> str:
    """Return how a word begins, one of `SHAPES`: x, X, XX (capitals), I (one capital), d, @."""
    first = word[:1]
    if first.isdigit():
        return "d"
    if not first.isalpha():
        return "@"
    if not first.isupper():
        return "x"
    if not word.isupper():
        return "X"
    return "XX" if len(word) > 1 else "I"


def shape(word: str) -> str:
    """Return how a word is written: its case, a hyphen inside, what follows its apostrophe."""
    hyphen = "-" if "-" in word else ""
    clitic = word.rpartition("'")
    return f"{case(word)}{hyphen}{clitic[1]}{clitic[2][:1].lower() if clitic[0] else ''}"


def features_of(word: str) -> tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]:
    """Return the features of a word for its own tag, for the next word's, for the one's before."""
    low, written = word.lower(), shape(word)
    last = low[-3:]
    own = (
        f"w{word}",
        f"l{low}",
        f"2{low[-2:]}",
        f"3{last}",
        f"4{low[-4:]}",
        f"b{low[:3]}",
        f"c{written}",
        f"e{written}{last}",
    )
    return own, (f"p{low}", f"q{last}{written}"), (f"n{low}", f"m{last}{written}")

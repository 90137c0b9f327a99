"""Whatever stands in an article, resolving it ends, with a claim or without."""

from collections.abc import Callable

import pytest

from checker.records import Claim

Read = Callable[..., tuple[Claim, ...]]

TEXTS = {
    "quotation marks": '"' * 200_000,
    "no punctuation": "word " * 60_000,
    "pronouns of nobody": "He said that the lamp was out. " * 4_000,
    "one endless sentence": "Ada Lind of Holm and the mayor said that " * 1_500,
    "relative clauses": "A man, who said " * 2_000,
    "names": " ".join(f"Ada Lind{n} said it rained in Holm." for n in range(1_500)),
    "one name": "Ada Lind, the mayor, said it rained. " * 1_500,
    "nominals": "The student said it rained. " * 2_000,
    "outlets": "RT " * 20_000,
    "capitals": "Lind Holm Ada " * 8_000,
    "letters": "A " * 4_000 + "corp reported that it rained.",
    "link words": ("Port" + " in dock" * 11 + " said that it had sunk, ") * 60,
    "right to left": "قال الوزير إن المصباح معطل. " * 3_000,
    "nul": "\x00" * 50_000,
    "brackets": "(" * 50_000,
}


@pytest.mark.slow
@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_ends(read: Read, text: str) -> None:
    claims = read(text)
    assert all(claim.content and claim.chain for claim in claims)

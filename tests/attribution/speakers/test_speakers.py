"""Who a source phrase means, on invented sentences."""

from collections.abc import Callable

import pytest

from checker.records import Claim

Read = Callable[..., tuple[Claim, ...]]


def last(claims: tuple[Claim, ...]) -> str | None:
    speaker = claims[-1].speaker
    return speaker.name if speaker else None


CASES = {
    "a title with of": ("Secretary of State Ada Lind said the lamps are on.", "Ada Lind"),
    "an outlet's correspondent": (
        "The lamps are on, according to Reuters's Ada Lind.",
        "Ada Lind",
    ),
    "a day behind the name": (
        "Ada Lind keeps the lamps. Lind on Monday said the lamps are on.",
        "Ada Lind",
    ),
    "a role without a comma": (
        "Ada Lind head of the Harbour Museum said the lamps are on.",
        "Ada Lind",
    ),
    "the subject of the sentence before": (
        "Ada Lind said the lamps are on.\n\nMara Dunn spoke next. She said the boats are in.",
        "Mara Dunn",
    ),
    "a pronoun of the other kind": (
        "Maria Lind said the lamps are on. “They are new,” said Peter Dunn. She said they glow.",
        "Maria Lind",
    ),
    "the group": (
        "Greenpeace counted the lamps. The group said the lamps are on.",
        "Greenpeace",
    ),
    "a monitoring group named later": (
        "Ten lamps are out, a monitoring group said. The Syrian Observatory for Human Rights "
        "counts them every week.",
        "Syrian Observatory for Human Rights",
    ),
    "the country": (
        "Norway keeps its lamps lit. The country said the lamps are new.",
        "Norwegian Government",
    ),
    "the paper": (
        "Rodong Sinmun printed a picture. The paper said the lamps are on.",
        "Rodong Sinmun",
    ),
    "the statement of whoever spoke": (
        "The Chinese Foreign Ministry said the lamps are on. The statement said they are new.",
        "Chinese Foreign Ministry",
    ),
    "the agency's report": (
        "KCNA said the lamps are on. The news agency report said they are new.",
        "KCNA",
    ),
    "a capital that owns": ("Oslo's police said the lamps are on.", "Norwegian police"),
    "an agency by its country": (
        "Kyodo, KCNA and Reuters were there. The lamps are on, the Japanese agency says.",
        "Kyodo",
    ),
    "its spokesman": (
        "The Chinese Foreign Ministry said the lamps are on. Its spokesman said they are new.",
        "Chinese Foreign Ministry",
    ),
}


@pytest.mark.parametrize(("text", "speaker"), CASES.values(), ids=CASES)
def test_is_resolved(read: Read, text: str, speaker: str) -> None:
    assert last(read(text)) == speaker


class TestOffices:
    """Whose office a name alone tells, on the article's date."""

    @pytest.mark.parametrize(
        ("published", "first"),
        [
            ("2018-03-04", "White House"),
            ("2012-03-04", "Donald Trump"),
            ("2022-03-04", "Donald Trump"),
            (None, "White House"),
        ],
    )
    def test_holds_from_the_first_day_to_the_last(self, read: Read, published, first) -> None:
        (claim,) = read("Donald Trump said the lamps are on.", published=published)
        assert claim.chain[0].name == first

    def test_a_surname_alone_will_do(self, read: Read) -> None:
        (claim,) = read("“The lamps are on,” Mr. Putin said.", published="2018-03-04")
        assert claim.chain[0].name == "Kremlin"

    def test_two_people_of_one_name_on_one_day_are_nobody_s_office(self, read: Read) -> None:
        claims = read("Aoun said the lamps are on.", published=None)
        assert all(claim.state_affiliated is not True for claim in claims)

    def test_a_head_of_an_international_body_is_no_official_of_a_state(self, read: Read) -> None:
        (claim,) = read("Ada Lind, president of the International Crisis Group, said it was dark.")
        assert claim.state_affiliated is False

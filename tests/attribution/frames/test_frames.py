"""Who said what, sentence by sentence: source, cue and content as spans."""

import pytest

from checker.attribution.frames.linker import link
from checker.language import load
from checker.records import Attribution


def _link(text: str) -> list[Attribution]:
    return link(text, 0, load("en"), lambda start, end: "Gazette" in text[start:end])


def _words(text: str, one: Attribution) -> tuple[str, str, str]:
    source = " ".join(span.of(text) for span in one.source)
    cue = " ".join(span.of(text) for span in one.cue)
    return source, cue, " | ".join(span.of(text) for span in one.content)


CASES = [
    ("Ada Lind said the lamp was out.", "Ada Lind", "said", "the lamp was out"),
    ("Ada Lind said on Monday that the lamp was out.", "Ada Lind", "said", "the lamp was out"),
    ("The lamp was out, Ada Lind said on Monday.", "Ada Lind", "said", "The lamp was out"),
    ("“The lamp is out,” she said.", "she", "said", "“The lamp is out,”"),
    ("“The lamp is out,” said Ada Lind.", "Ada Lind", "said", "“The lamp is out,”"),
    (
        "“The lamp is out,” said Ada Lind, a sailor from Holm.",
        "Ada Lind",
        "said",
        "“The lamp is out,”",
    ),
    (
        "Ada Lind, the mayor, said the lamp was out.",
        "Ada Lind",
        "said",
        "the lamp was out",
    ),
    (
        "“The lamp is out,” Ada Lind told reporters in Holm.",
        "Ada Lind",
        "told",
        "“The lamp is out,”",
    ),
    ("According to Ada Lind, the lamp was out.", "Ada Lind", "According to", "the lamp was out"),
    ("The lamp was out, according to the mayor.", "the mayor", "according to", "The lamp was out"),
    (
        "“The lamp,” Ada Lind said, “is out for good.”",
        "Ada Lind",
        "said",
        "“The lamp,” | “is out for good.”",
    ),
    (
        "In a call with sailors, Ada Lind warned that the lamp was out.",
        "Ada Lind",
        "warned",
        "the lamp was out",
    ),
    ("Holm: “The lamp is out for good.”", "Holm", ":", "“The lamp is out for good.”"),
    (
        "The mayor was quoted as saying that the lamp was out.",
        "The mayor",
        "quoted as saying",
        "the lamp was out",
    ),
    ("The lamp is said to be out.", "", "is said to", "The lamp | be out"),
    (
        "A man who sells lamps at the port said the lamp was out.",
        "A man who sells lamps at the port",
        "said",
        "the lamp was out",
    ),
]


@pytest.mark.parametrize(("text", "source", "cue", "content"), CASES, ids=[c[0] for c in CASES])
def test_one_attribution(text: str, source: str, cue: str, content: str) -> None:
    (one,) = _link(text)
    assert _words(text, one) == (source, cue, content)


class TestSeveral:
    def test_a_coordinated_verb_keeps_the_source(self) -> None:
        text = "Ada Lind said the lamp was out, but added that the bell worked."
        first, second = _link(text)
        assert _words(text, first)[2] == "the lamp was out"
        assert _words(text, second) == ("Ada Lind", "added", "the bell worked")

    def test_and_that_is_one_claim(self) -> None:
        text = "Ada Lind said that the lamp was out and that the bell worked."
        (one,) = _link(text)
        assert _words(text, one)[2] == "the lamp was out and that the bell worked"

    def test_a_participle_is_the_same_speaker(self) -> None:
        text = "Ada Lind closed the pier, saying that the lamp was out."
        (one,) = _link(text)
        assert _words(text, one) == ("Ada Lind", "saying", "the lamp was out")

    def test_another_speaker_ends_the_content(self) -> None:
        text = "The mayor said the lamp was out, but Ada Lind said it worked."
        first, second = _link(text)
        assert _words(text, first)[2] == "the lamp was out"
        assert _words(text, second) == ("Ada Lind", "said", "it worked")

    def test_an_outlet_behind_a_full_attribution_carries_it(self) -> None:
        text = "The lamp was out, the mayor said in a statement, the Gazette reported."
        (one,) = _link(text)
        assert _words(text, one)[0] == "the mayor"
        assert [span.of(text) for span in one.carriers] == ["the Gazette"]

    def test_citing_names_the_source(self) -> None:
        text = "The lamp was out, the Gazette said, citing the harbour master."
        (one,) = _link(text)
        assert _words(text, one)[0] == "the harbour master"
        assert [span.of(text) for span in one.carriers] == ["the Gazette"]


class TestQuotations:
    def test_the_next_quotation_belongs_to_the_same_claim(self) -> None:
        text = "“The lamp is out,” Ada Lind said. “We will mend it before winter.”"
        (one,) = _link(text)
        assert len(one.content) == 2

    def test_a_quotation_may_follow_a_colon_in_the_next_paragraph(self) -> None:
        text = "Ada Lind wrote last month:\n\n“The lamp is out. We will mend it.”"
        (one,) = _link(text)
        assert _words(text, one) == ("Ada Lind", "wrote", "“The lamp is out. We will mend it.”")

    def test_a_quotation_alone_belongs_to_the_speaker_before(self) -> None:
        text = "Ada Lind said the lamp was out.\n\n“We will mend it before winter comes.”"
        first, second = _link(text)
        assert not first.continues
        assert second.continues

    @pytest.mark.parametrize("marks", ["“”", '""', "«»", "„“"])
    def test_any_marks(self, marks: str) -> None:
        text = f"{marks[0]}The lamp is out. It is dark,{marks[1]} she said."
        (one,) = _link(text)
        assert one.quotation == "direct"

    def test_an_unclosed_quotation_ends_with_its_paragraph(self) -> None:
        text = "She said: “The lamp is out and it is dark.\n\nThe bridge is long."
        (one,) = _link(text)
        assert one.content[-1].end <= text.index("\n")


class TestNothing:
    @pytest.mark.parametrize(
        "text",
        [
            "The lamp was out all night.",
            "No one claimed responsibility for the dark.",
            "The annual report was late.",
            "RT if you like lamps!",
            "The reported cases rose.",
            "",
            " \n\n ",
        ],
    )
    def test_narrative_is_no_claim(self, text: str) -> None:
        assert not _link(text)


class TestKinds:
    @pytest.mark.parametrize(
        "text",
        [
            "The mayor wants to mend the lamp.",
            "The mayor urged sailors to mend the lamp.",
            "The mayor accused the keeper of sleeping.",
        ],
    )
    def test_wishes_and_acts_are_optional(self, text: str) -> None:
        assert all(one.optional for one in _link(text))

    def test_a_denial_that_is_a_statement(self) -> None:
        (one,) = _link("The keeper denied that the lamp was out.")
        assert not one.optional


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        (
            "Storms have damaged homes and boats in the bay the mayor said without giving a date.",
            "the mayor",
            "Storms have damaged homes and boats in the bay",
        ),
        (
            "On Monday a storm had wounded five sailors the keeper said but he named nobody.",
            "the keeper",
            "On Monday a storm had wounded five sailors",
        ),
        (
            "The point here is not to point fingers Quill said declining to name the builder.",
            "Quill",
            "The point here is not to point fingers",
        ),
        (
            "Waves hit the town of Holm sinking four boats residents said on Monday.",
            "residents",
            "Waves hit the town of Holm sinking four boats",
        ),
        (
            "Ten boats were lost when the waves reached the village of Ark said the Lamp Centre.",
            "the Lamp Centre",
            "Ten boats were lost when the waves reached the village of Ark",
        ),
        (
            "The waves are still rising in the north of the bay said keeper Tom Quill.",
            "keeper Tom Quill",
            "The waves are still rising in the north of the bay",
        ),
    ],
)
def test_a_frame_that_lost_its_commas_closes_the_clause_before_it(
    text: str, source: str, content: str
) -> None:
    (one,) = _link(text)
    assert _words(text, one) == (source, "said", content)


def test_a_second_verb_that_lost_its_comma_speaks_on() -> None:
    text = "About ten boats were lost in the storms said the keeper adding that two were saved."
    first, second = _link(text)
    assert _words(text, first)[2] == "About ten boats were lost in the storms"
    assert _words(text, second) == ("the keeper", "adding", "two were saved")


@pytest.mark.parametrize(
    ("text", "source"),
    [
        (
            "The keeper of the lamp said building the bridge took ten years.",
            "The keeper of the lamp",
        ),
        ("The women who fled said they had seen what the waves did.", "The women who fled"),
        ("Village elders Tom Quill and Ada Lind said the lamp was out.", None),
        ("The mayor who was elected in May said with a smile that the lamp was out.", None),
    ],
)
def test_a_speaker_who_opens_the_sentence_closes_none(text: str, source: str | None) -> None:
    for one in _link(text):
        assert one.content[0].start > one.cue[0].end
        assert source is None or one.source[0].of(text) == source


@pytest.mark.parametrize("opening", ["Here is what", "This is how", "See what"])
def test_what_somebody_wrote_is_shown_behind_a_colon(opening: str) -> None:
    text = f"{opening} Ada Lind wrote last week: “The lamp is out for good.”"
    (one,) = _link(text)
    assert _words(text, one) == ("Ada Lind", "wrote", "“The lamp is out for good.”")


def test_what_somebody_wrote_without_one_is_no_content() -> None:
    assert _link("Nobody knows what Ada Lind wrote last week about “the lamp that is out”.") == []

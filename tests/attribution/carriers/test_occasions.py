"""Interviews and appearances: who spoke where, said in the same sentence or in the one before."""

from collections.abc import Callable

import pytest

from checker.records import Claim

Read = Callable[..., tuple[Claim, ...]]


@pytest.mark.parametrize(
    ("text", "carrier"),
    [
        ("In an op-ed for The New York Times, Ada Lind argued that it was dark.", "nyt"),
        ("In a column in The Guardian, Ada Lind wrote that it was dark.", "guardian"),
        ("Writing for The Guardian, Ada Lind argued that it was dark.", "guardian"),
        ("Ada Lind, writing in Le Monde, said it was dark.", "le-monde"),
        ("Ada Lind, appearing on Fox News, said it was dark.", "fox-news"),
        ("Ada Lind, in an interview with Fox News, said it was dark.", "fox-news"),
        ("Ada Lind, who spoke to Reuters by telephone, said it was dark.", "reuters"),
        ("“It was dark,” Ada Lind said in an interview that aired on Fox News.", "fox-news"),
        ("“It was dark,” Ada Lind said on NBC's “Meet the Press.”", "nbc-news"),
        ("Ada Lind spoke to Reuters on Friday. She said it was dark.", "reuters"),
        ("Ada Lind appeared on CNN on Sunday. Lind said it was dark.", "cnn"),
        ("Ada Lind gave an interview to Der Spiegel. “It was dark,” she said.", "der-spiegel"),
        ("Ada Lind sat down with CBS News. “It was dark,” Lind said.", "cbs-news"),
        ("Ada Lind was interviewed by the BBC. She said it was dark.", "bbc"),
        ("In an interview with Die Welt about CNN, Ada Lind said it was dark.", "die-welt"),
    ],
)
def test_an_occasion_names_the_carrier(read: Read, text: str, carrier: str) -> None:
    assert read(text)[-1].carrier == carrier


@pytest.mark.parametrize(
    "text",
    [
        "In a speech about RT, Ada Lind said it was dark.",
        "In an article about Sputnik, Ada Lind wrote that it was dark.",
        "In a lawsuit against the New York Times, Ada Lind said it was dark.",
        "Ada Lind watched CNN on Sunday. Lind said it was dark.",
        "Ada Lind refused to talk to CNN. Lind said it was dark.",
        "Ada Lind did not appear on CNN. Lind said it was dark.",
        "Ada Lind declined an interview with Reuters. Her lawyer said it was dark.",
        "Ada Lind appeared on CNN on Sunday. James Oak said it was dark.",
        "Ada Lind saw James Oak appear on CNN. Lind said it was dark.",
        "Ada Lind criticised Fox News. Lind said it was dark.",
        "Ada Lind appeared on CNN on Sunday. In a speech on Monday Lind said it was dark.",
        "Ada Lind said James Oak had spoken to Reuters. She added that it was dark.",
    ],
)
def test_what_is_no_occasion_names_none(read: Read, text: str) -> None:
    assert read(text)[-1].carrier is None


def test_it_goes_on_until_somebody_else_speaks(read: Read) -> None:
    claims = read(
        "Ada Lind appeared on CNN. Lind said it was dark. She added that it rained. "
        "James Oak said the bell is silent."
    )
    assert [claim.carrier for claim in claims] == ["cnn", "cnn", None]


@pytest.mark.parametrize(
    ("text", "carrier"),
    [
        ("Ada Lind wrote an opinion piece for Le Monde. She called the plan dark.", "le-monde"),
        ("Ada Lind penned an emotional essay in Le Monde. “It was dark,” she wrote.", "le-monde"),
        (
            "Ada Lind published an op-ed in Le Monde on Monday. She wrote that it rained.",
            "le-monde",
        ),
        ("Ada Lind's op-ed in Le Monde ran on Monday. “It was dark,” Lind wrote.", "le-monde"),
        ("In an essay published Tuesday by Le Monde, Ada Lind wrote that it rained.", "le-monde"),
        ("Ada Lind was on CNN on Monday night. “It was dark,” Lind said.", "cnn"),
        ("Ada Lind joined Fox News on Friday to discuss it. Lind said it was dark.", "fox-news"),
        ("Ada Lind appeared on “The Story” on Fox News. She said it was dark.", "fox-news"),
        ("Ada Lind appeared on “Meet the Press” on Sunday. Lind said it depends.", "nbc-news"),
    ],
)
def test_a_piece_or_a_visit_is_an_occasion(read: Read, text: str, carrier: str) -> None:
    assert read(text)[-1].carrier == carrier


@pytest.mark.parametrize(
    "text",
    [
        "Ada Lind wrote a book about The Guardian. Lind said it was dark.",
        "Ada Lind wrote a letter to the owner of Le Monde. Lind said it was dark.",
        "James Oak wrote an op-ed for Le Monde. Ada Lind said it was dark.",
        "Ada Lind once wrote an op-ed for Le Monde. Lind said it was dark.",
        "Ada Lind joined Fox News in 2014. Lind said it was dark.",
        "Ada Lind was “Never Asleep” on CNN. James Oak said it was dark.",
    ],
)
def test_no_piece_and_no_visit_names_none(read: Read, text: str) -> None:
    assert read(text)[-1].carrier is None

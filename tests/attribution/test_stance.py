from collections.abc import Callable

import pytest

from checker.records import Claim

Read = Callable[..., tuple[Claim, ...]]

SAID = "RT claimed that the lamps are on"


@pytest.mark.parametrize(
    "text",
    [
        "TASS falsely reported that the lamps are on.",
        f"{SAID}. This is false.",
        f"{SAID}. In fact, the claim has been debunked.",
        f"{SAID} at night. Those reports were untrue.",
    ],
)
def test_the_writer_rebuts(read: Read, text: str) -> None:
    assert read(text)[0].stance == "rebutted"


@pytest.mark.parametrize(
    "text",
    [
        "RT claimed without evidence that the lamps are on.",
        "RT said, without providing any proof, that the lamps are on.",
        f"{SAID}. The claim could not be independently verified.",
        f"{SAID}. Reuters could not immediately confirm the report.",
        f"{SAID}, which the mayor of Harrow has denied.",
        f"{SAID}, a claim that the town disputes.",
        f"{SAID}. The harbour master denied the claim.",
        f"{SAID}. That account is disputed.",
    ],
)
def test_the_writer_tells_that_it_is_contested(read: Read, text: str) -> None:
    assert read(text)[0].stance == "contested"


@pytest.mark.parametrize(
    "text",
    [
        f"{SAID}. It rained.",
        f"{SAID}. The mayor denied that the bell is silent.",
        f"{SAID}. The mayor said the figures were published in May.",
        f"{SAID} and that nobody could verify the time.",
        f"{SAID}, which the mayor welcomed.",
        "Officials said the ferry left without lamps.",
        f"{SAID}. Ada Quill has denied a second request. The claim is old.",
    ],
)
def test_it_is_only_passed_on(read: Read, text: str) -> None:
    assert read(text)[0].stance == "relayed"


def test_a_long_answer_costs_no_more(read: Read) -> None:
    assert read(f"{SAID}. " + "could not verify, " * 20_000)[0].stance == "relayed"

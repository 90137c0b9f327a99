"""Whose office one is that names no country: never a state's that the text does not give."""

from collections.abc import Callable

import pytest

from checker.records import Claim

Read = Callable[..., tuple[Claim, ...]]

FINNISH = "Helsinki hosted the lamp talks. Finland paid. The Finnish lamps burned in Finland. "
IRANIAN = "Iran lit its lamps. The Iranian towers in Iran answered, and Tehran cheered. "
SYRIAN = "Syria is dark. Syrian lamps in Syria burn low, and Damascus waits. "

CASES = {
    "a title that the country spoken of lacks": (
        FINNISH + "In the United States, Senate Minority Leader Peter Lind said the oil is gone.",
        "US Senate",
    ),
    "a party and a state": (
        FINNISH + "The United States listened. Senator Helen Quill (D-Maine) said the oil is gone.",
        "US Senate",
    ),
    "an adviser to an officeholder of record": (
        IRANIAN + "Trump's national security adviser, Peter Lind, said the lamps are dim.",
        "White House",
    ),
    "an officeholder under another first name": (
        SYRIAN + "President Barrack Obama said the lamps are dim.",
        "White House",
    ),
    "a minister of the country spoken of": (
        IRANIAN + "Deputy Foreign Minister Karim Lind said the lamps are dim.",
        "Iranian Foreign Ministry",
    ),
    "its president": (SYRIAN + "The president said the lamps are dim.", "Syrian Presidency"),
    "no title, but part of a clause": (
        IRANIAN + "The clerk, Sarah Lind, told reporters the president was not ill. "
        "Lind said the lamps are dim.",
        "Sarah Lind",
    ),
    "in custody is no post": (
        IRANIAN + "Mona Quill, whose brother Omid is in police custody, said the lamps are dim.",
        "Mona Quill",
    ),
    "no general, but an inspector": (
        IRANIAN + "The inspector general's staff said the lamps are dim.",
        "inspector general's staff",
    ),
    "a superintendent of no police": (
        IRANIAN + "The hospital's medical superintendent Reza Lind said the lamps are dim.",
        "Reza Lind",
    ),
    "the soldier who speaks for the group that has just spoken": (
        "Syria is dark. A spokesman for the Houthi group in Yemen said it had lit ten lamps.\n\n"
        "The military spokesman, Karim Lind, said more lamps would follow.",
        "Houthis",
    ),
    "the soldier of the country where no group has spoken": (
        SYRIAN + "The military spokesman, Karim Lind, said more lamps would follow.",
        "Syrian Army",
    ),
    "a person called like a capital": (
        "Henry Rome keeps the lamps of Ohio. They dim. “They dim,” said Rome.",
        "Henry Rome",
    ),
    "the capital of that name": (
        "Henry Lind keeps the lamps of Ohio. They dim. Rome said it would help.",
        "Italian Government",
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_whose_office(read: Read, case: str) -> None:
    text, opens = CASES[case]
    day = {"published": "2018-05-01"} if "Trump" in text else {"published": "2014-05-01"}
    claims = read(text, **day)
    assert claims, "no claim was found"
    assert claims[-1].chain[0].name == opens

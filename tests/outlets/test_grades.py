import pytest

from checker.outlets import Registry
from checker.outlets.grades import grade
from checker.records import Assessment


def said(
    code: str,
    date: str,
    assessor: str = "State Media Monitor",
    valid_from: str | None = None,
    valid_to: str | None = None,
) -> Assessment:
    return Assessment(assessor, code, code, date, "https://a.example", valid_from, valid_to)


@pytest.mark.parametrize(
    ("code", "affiliation"),
    [
        ("SC", "state-controlled"),
        ("CaPu", "state-aligned"),
        ("CaPr", "state-aligned"),
        ("ISFM", "state-funded-independent"),
        ("ISF", "state-funded-independent"),
        ("ISM", "public-service"),
        ("IP", "public-service"),
        ("IND", "independent"),
        ("GOV", "government-body"),
    ],
)
def test_each_code_has_its_affiliation(code: str, affiliation: str) -> None:
    assert grade([said(code, "2024-02-01")], None).affiliation == affiliation


def test_nobody_assessed_it() -> None:
    assert grade([], "2024-01-01").affiliation == "unknown"


class TestDates:
    changed = (said("ISFM", "2024-02-01"), said("SC", "2025-08-20"))

    @pytest.mark.parametrize(
        ("on", "affiliation"),
        [
            ("2024-02-01", "state-funded-independent"),
            ("2025-08-19", "state-funded-independent"),
            ("2025-08-20", "state-controlled"),
            (None, "state-controlled"),
        ],
    )
    def test_the_newest_made_by_the_day_counts(self, on: str | None, affiliation: str) -> None:
        told = grade(self.changed, on)
        assert (told.affiliation, told.assessed_later) == (affiliation, False)

    def test_before_the_first_the_earliest_counts_and_is_marked(self) -> None:
        told = grade(self.changed, "2019-01-01")
        assert (told.affiliation, told.assessed_later) == ("state-funded-independent", True)
        assert told.assessment == self.changed[0]

    def test_a_recorded_change_is_not_carried_back(self) -> None:
        one = said("SC", "2025-08-20", valid_from="2025-03-14")
        assert grade([one], "2025-03-13").affiliation == "unknown"
        assert grade([one], "2025-03-14").affiliation == "state-controlled"

    def test_an_assessment_ends_with_its_validity(self) -> None:
        one = said("ISM", "2020-01-01", valid_to="2023-12-31")
        assert grade([one], "2023-12-31").affiliation == "public-service"
        assert grade([one], "2024-01-01").affiliation == "unknown"
        assert grade([one], None).affiliation == "public-service"


class TestDisagreement:
    def test_on_control_is_disputed(self) -> None:
        told = grade([said("SC", "2024-02-01"), said("ISF", "2023-01-01", "B")], None)
        assert told.affiliation == "disputed"

    def test_on_the_degree_is_not_disputed_and_the_monitor_decides(self) -> None:
        voices = [said("CaPu", "2024-02-01"), said("SC", "2025-01-01", "B")]
        assert grade(voices, None).affiliation == "state-aligned"

    def test_without_the_monitor_the_newest_decides(self) -> None:
        voices = [said("SC", "2024-02-01", "A"), said("CaPr", "2025-01-01", "B")]
        assert grade(voices, None).affiliation == "state-aligned"

    def test_one_assessors_change_of_mind_is_no_dispute(self) -> None:
        voices = [said("ISM", "2020-01-01"), said("SC", "2024-01-01")]
        assert grade(voices, None).affiliation == "state-controlled"

    def test_counts_from_the_day_it_was_voiced(self) -> None:
        voices = [said("SC", "2024-02-01"), said("IND", "2025-01-01", "B")]
        assert grade(voices, "2024-12-31").affiliation == "state-controlled"
        assert grade(voices, "2025-01-01").affiliation == "disputed"


def test_sanctions_do_not_grade(registry: Registry) -> None:
    assert registry.grade("channel-one-ru").affiliation == "unknown"
    assert registry.grade("no-such-entry").affiliation == "unknown"


def test_grades_of_entries(registry: Registry) -> None:
    assert registry.grade("voa", "2024-06-01").affiliation == "state-funded-independent"
    assert registry.grade("voa").affiliation == "state-controlled"
    assert registry.grade("al-jazeera").affiliation == "disputed"
    assert registry.grade("us-state-department", "1999-01-01").affiliation == "government-body"

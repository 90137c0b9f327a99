from dataclasses import replace

import pytest

from checker.reliance.countries import by_country


@pytest.fixture
def shares(make_claim):
    def of(*chains):
        claims = [make_claim(number, *chain) for number, chain in enumerate(chains, 1)]
        return {each.country: each for each in by_country(claims)}

    return of


class TestByCountry:
    def test_state_media_counts_for_its_own_country_and_not_for_whom_it_quotes(self, shares, links):
        abroad = replace(links["state"], country="XZ")
        found = shares((links["ministry"], abroad), (links["person"],))
        assert (found["XZ"].state_media, found["XZ"].state_sources) == (0.5, 0.5)
        assert (found["XA"].state_media, found["XA"].state_sources) == (0.0, 0.5)

    def test_two_links_of_one_country_count_once(self, shares, links):
        assert shares((links["ministry"], links["state"]))["XA"].state_sources == 1.0

    def test_a_body_that_a_state_medium_carries_is_no_body_speaking_itself(self, shares, links):
        found = shares((links["ministry"], links["state"]), (links["ministry"],))
        assert found["XA"].state_body == 0.5

    def test_who_has_no_country_stands_last(self, shares, links):
        found = shares((links["person"],), (links["independent"],))
        assert list(found) == ["XB", None]
        assert found[None].independent == 0.5

    def test_no_claim_has_no_country(self, shares):
        assert shares() == {}

import pytest

from checker.errors import StoreError
from checker.mix import demo, demo_shifts
from checker.mix.store import opened


def ask(file, question):
    with opened(file) as store:
        return store.connection.execute(question).fetchall()


def share(file, outlet, where):
    ((part, whole),) = ask(
        file,
        "SELECT count(DISTINCT (l.article, l.claim)) FILTER (l.claim >= 0), "
        "count(DISTINCT (c.article, c.claim)) FROM claims c JOIN articles a USING (article) "
        "LEFT JOIN links l ON l.article = c.article AND l.claim = c.claim "
        f"AND l.outlet = '{outlet}' WHERE NOT optional AND {where}",
    )
    return part / whole


def days(shift):
    return f"published BETWEEN '{shift.first}' AND '{shift.last}'"


class TestPlantedShifts:
    @pytest.fixture
    def shifts(self, demo_file):
        with opened(demo_file) as store:
            return {(s.kind, s.key, s.alarm): s for s in demo.read_planted(store)}

    def test_are_listed_in_the_store(self, demo_file):
        with opened(demo_file) as store:
            assert demo.read_planted(store) == demo_shifts.planted()

    def test_a_store_of_real_articles_has_none(self, store_file):
        with opened(store_file) as store:
            assert demo.read_planted(store) == ()

    def test_a_share_rises_and_falls_back(self, demo_file, shifts):
        rise = days(shifts["rise", "xinhua", True])
        assert share(demo_file, "xinhua", rise) > 2 * share(demo_file, "xinhua", f"NOT {rise}")

    def test_one_outlet_appears_and_one_goes(self, demo_file, shifts):
        new, gone = shifts["first", "cgtn", True], shifts["last", "anadolu", True]
        assert share(demo_file, "cgtn", f"published < '{new.first}'") == 0
        assert share(demo_file, "cgtn", days(new)) > 0
        assert share(demo_file, "anadolu", f"published < '{gone.first}'") > 0
        assert share(demo_file, "anadolu", days(gone)) == 0

    def test_copies_belong_to_one_cluster(self, demo_file, shifts):
        week = days(shifts["copies", "tass", False])
        found = ask(demo_file, f"SELECT count(*) FROM articles WHERE is_copy AND {week}")
        clusters = ask(demo_file, "SELECT DISTINCT cluster FROM articles WHERE is_copy")
        first = ask(demo_file, f"FROM articles WHERE article = '{clusters[0][0]}' AND NOT is_copy")
        assert (found, len(clusters), len(first)) == ([(demo_shifts.COPIES,)], 1, 1)

    def test_nothing_stands_in_the_gap(self, demo_file, shifts):
        gap = days(shifts["gap", None, False])
        assert ask(demo_file, f"SELECT count(*) FROM articles WHERE {gap}") == [(0,)]

    def test_the_regrade_is_the_registrys(self, demo_file, shifts):
        voa = shifts["regrade", "voa", False]
        graded = ask(
            demo_file,
            f"SELECT DISTINCT affiliation, published >= '{voa.first}' FROM links "
            "JOIN articles USING (article) WHERE outlet = 'voa' ORDER BY 2",
        )
        assert graded == [("state-funded-independent", False), ("state-controlled", True)]

    def test_versions_change_on_the_day_named(self, demo_file, shifts):
        first = shifts["version", None, False].first
        found = ask(
            demo_file, f"SELECT DISTINCT models, published >= '{first}' FROM articles ORDER BY 2"
        )
        assert [late for _, late in found] == [False, True]


class TestWhatIsStored:
    def test_rows_agree_with_one_another(self, demo_file):
        wrong = ask(
            demo_file,
            "SELECT a.article FROM articles a LEFT JOIN claims c ON c.article = a.article AND NOT "
            "optional GROUP BY ALL HAVING any_value(a.claims) <> count(c.claim) OR "
            "any_value(state_media_claims) <> count_if(c.via_state_media) OR "
            "any_value(state_source_claims) <> count_if(c.state_affiliated)",
        )
        assert wrong == []

    def test_content_stands_where_the_claim_says(self, demo_file):
        cut = "substr(text, start + 1, stop - start)"
        odd = ask(
            demo_file,
            f"SELECT count(*) FROM claims JOIN texts USING (article) WHERE {cut} NOT LIKE 'the %'",
        )
        assert odd == [(0,)]

    def test_runs_add_up(self, demo_file):
        assert ask(demo_file, "SELECT bool_and(fetched = scored + failed + skipped) FROM runs") == [
            (True,)
        ]
        told = ask(demo_file, "SELECT sum(scored), sum(failed) FROM runs")
        assert told == ask(
            demo_file, "SELECT (SELECT count(*) FROM articles), (SELECT count(*) FROM failures)"
        )

    def test_a_seed_gives_the_same_year_again(self, demo_file, registry, tmp_path):
        same, other = tmp_path / "same.duckdb", tmp_path / "other.duckdb"
        demo.make(same, registry, seed=1, articles=2_000)
        demo.make(other, registry, seed=2, articles=2_000)
        rows = "SELECT claims.* FROM claims ORDER BY article, claim"
        assert ask(same, rows) == ask(demo_file, rows) != ask(other, rows)

    def test_a_store_that_is_there_is_left_alone(self, demo_file, registry):
        before = demo_file.read_bytes()
        with pytest.raises(StoreError, match="name a new file"):
            demo.make(demo_file, registry)
        assert demo_file.read_bytes() == before

"""The figures of a report counted again, row by row in plain Python, from what a store holds."""

from collections import Counter, defaultdict
from datetime import timedelta
from zoneinfo import ZoneInfo

MEDIA = {
    "news-agency", "broadcaster", "newspaper", "website", "influence-network", "unnamed-media",
}  # fmt: skip


def rows(connection, table):
    found = connection.execute(f"FROM {table}")
    names = [column[0] for column in found.description]
    return [dict(zip(names, row, strict=True)) for row in found.fetchall()]


def period(day, by):
    if by == "week":
        year, week, _ = day.isocalendar()
        return f"{year}-W{week:02}"
    if by == "quarter":
        return f"{day.year}-Q{1 + (day.month - 1) // 3}"
    return str(day)[: {"day": 10, "month": 7}[by]]


class Plain:
    """A store read into memory for one question."""

    def __init__(self, connection, asked):
        self.asked = asked
        self.zone = ZoneInfo(asked.tz)
        articles = rows(connection, "articles")
        read = {}
        for a in sorted(articles, key=lambda a: a["collected"]):
            read.setdefault((a["checker"], a["registry"], a["models"]), f"v{len(read) + 1}")
        for a in articles:
            a["day"] = self.day(a)
            a["period"] = period(a["day"], asked.by)
            a["version"] = read[a["checker"], a["registry"], a["models"]]
            a["who"] = a["publisher"] or a["publisher_name"] or "unknown"
            a["what"] = a["section"] or "none"
        self.every_input = {a["input"] for a in articles}
        self.articles = [a for a in articles if self.is_asked(a)]
        self.by_key = {a["article"]: a for a in self.articles}
        self.claims = defaultdict(list)
        for c in rows(connection, "claims"):
            if c["article"] in self.by_key and not c["optional"]:
                self.claims[c["article"]].append(c)
        self.links = defaultdict(list)
        for link in rows(connection, "links"):
            self.links[link["article"], link["claim"]].append(link)
        self.findings = [f for f in rows(connection, "findings") if f["article"] in self.by_key]
        self.failures = rows(connection, "failures")
        self.slices = sorted({(a["period"], a["version"]) for a in self.articles})
        self.slices += sorted({("all", a["version"]) for a in self.articles})

    def day(self, a):
        collected = a["collected"].astimezone(self.zone).date()
        moment = a["published_at"]
        day = moment.astimezone(self.zone).date() if moment else a["published"]
        return min(day, collected + timedelta(days=1)) if day else collected

    def is_asked(self, a):
        asked, day = self.asked, str(a["day"])
        return (
            (asked.since is None or day >= asked.since)
            and (asked.until is None or day <= asked.until)
            and (
                asked.publisher is None or asked.publisher in (a["publisher"], a["publisher_name"])
            )
            and (asked.section is None or asked.section == a["what"])
        )

    def of(self, slice_):
        name, version = slice_
        return [
            a for a in self.articles if a["version"] == version and name in ("all", a["period"])
        ]

    def once(self, articles, within=lambda a: None):
        """Leave the copies out: of each cluster, chosen over the whole question, one stays."""
        first = {}
        order = lambda a: (a["is_copy"], a["day"], a["collected"], a["article"])  # noqa: E731
        for a in sorted(self.articles, key=order):
            first.setdefault((a["cluster"], within(a)), a["article"])
        return [a for a in articles if first[a["cluster"], within(a)] == a["article"]]

    def outlets(self, claim):
        """Return who stands in a claim's chain: grade and country by key."""
        return {
            link["outlet"] or link["name"]: (link["affiliation"], link["country"])
            for link in self.links[claim["article"], claim["claim"]]
            if link["outlet"] or link["entity_type"] in MEDIA
        }

    def is_disputed(self, claim):
        links = self.links[claim["article"], claim["claim"]]
        return any(link["affiliation"] == "disputed" for link in links)

    def has_finding(self, claim, code):
        return (claim["article"], claim["claim"], code) in self.found

    @property
    def found(self):
        if not hasattr(self, "_found"):
            self._found = {(f["article"], f["claim"], f["code"]) for f in self.findings}
        return self._found

    @property
    def measures(self):
        return {
            "state-media": lambda c: c["via_state_media"],
            "state-media-with-disputed": lambda c: c["via_state_media"] or self.is_disputed(c),
            "state-sources": lambda c: c["state_affiliated"] is True,
            "state-bodies": lambda c: c["state_affiliated"] is True and not c["via_state_media"],
            "independent": lambda c: c["state_affiliated"] is False,
            "undecided": lambda c: c["state_affiliated"] is None,
            "disputed": self.is_disputed,
            "unsourced": lambda c: c["source_type"] == "unknown",
            "sole-source": lambda c: self.has_finding(c, "SRC102"),
            "unlabelled": lambda c: self.has_finding(c, "SRC101"),
        }

    def counts(self, keys):
        """Return, for each slice and key that `keys` gives a claim, what a Count holds of it."""
        told = {}
        for slice_ in self.slices:
            everything = self.of(slice_)
            kept = {a["article"] for a in self.once(everything)}
            claims = [c for a in everything for c in self.claims[a["article"]]]
            whole, raw = sum(c["article"] in kept for c in claims), len(claims)
            held = defaultdict(list)
            for claim in claims:
                for key in keys(claim):
                    held[key].append(claim)
            for key, having in held.items():
                own = [c for c in having if c["article"] in kept]
                told[(*slice_, key)] = (
                    len({c["article"] for c in own}),
                    len({c["article"] for c in having}),
                    len(own),
                    len(having),
                    len(own) / whole if whole else None,
                    len(having) / raw,
                )
        return told

    def groups(self, keys, within):
        """Return, for each slice and group of articles, what a Group holds of it."""
        told = {}
        for slice_ in self.slices:
            everything = self.of(slice_)
            for key in {key for a in everything for key in keys(a)}:
                own = [a for a in everything if key in keys(a)]
                once = self.once(own, within)
                claims = [c for a in once for c in self.claims[a["article"]]]
                state = sum(c["state_affiliated"] is True for c in claims)
                media = sum(c["via_state_media"] for c in claims)
                disputed = sum(map(self.is_disputed, claims))
                both = sum(c["via_state_media"] or self.is_disputed(c) for c in claims)
                shares = [part / len(claims) if claims else None for part in (state, media, both)]
                told[(*slice_, key)] = (
                    len(once),
                    len(own),
                    len(claims),
                    sum(len(self.claims[a["article"]]) for a in own),
                    state,
                    media,
                    disputed,
                    *shares,
                )
        return told

    def failed(self, periods):
        """Return how many targets were never scored, by the period they were last met in."""
        last = {}
        for f in sorted(self.failures, key=lambda f: f["met"]):
            if f["input"] not in self.every_input:
                last[f["input"]] = f
        counted = Counter()
        for f in last.values():
            day = f["met"].astimezone(self.zone).date()
            name = period(day, self.asked.by)
            if name in periods and (self.asked.since or "") <= str(day):
                counted[name, f["code"]] += 1
        return counted

"""How rows are grouped: by period and version, and by version over all periods."""

SETS = "GROUPING SETS ((period, version, number{0}), (version, number{0}))"
PERIOD = "coalesce(period, 'all') AS period"
ORDER = "ORDER BY period = 'all', period, number"

"""Collecting beyond one machine: shards that any machine may read, and one store at the end."""

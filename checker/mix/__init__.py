"""The outlet mix of many articles: a store, its periods, and who copied whom."""

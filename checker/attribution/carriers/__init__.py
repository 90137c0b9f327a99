"""Through which outlets a claim reached the writer: its chain."""

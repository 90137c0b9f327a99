"""The learned reading: cues, then the source and the content of each."""

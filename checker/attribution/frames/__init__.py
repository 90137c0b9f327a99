"""Reads who said what within a sentence by rules: cues, and the frames they make."""

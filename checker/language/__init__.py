"""What the engine knows of a language, as data: one folder a language, one loader.

Every line of `cues.toml` carries a sentence the cue must be found in and one it must not.
"""

from checker.language.load import Country, Cue, Language, load

__all__ = ["Country", "Cue", "Language", "load"]

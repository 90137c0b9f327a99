"""What a voice of the demo's desk amounts to on a day: its chain, graded by the real registry."""

from dataclasses import dataclass
from datetime import date

from checker.mix.demo_desk import VOICES, Voice
from checker.outlets import Registry
from checker.records import MEDIA_TYPES, STATE_MEDIA, Affiliation, EntityType

_STATE: frozenset[Affiliation] = STATE_MEDIA | {"government-body"}


@dataclass(frozen=True, slots=True)
class Part:
    """One link of a chain, as the store holds it."""

    name: str
    outlet: str | None
    entity_type: EntityType
    affiliation: Affiliation
    country: str | None


@dataclass(frozen=True, slots=True)
class VoiceRead:
    """A voice with its chain on a day."""

    voice: Voice
    parts: tuple[Part, ...]
    via_state_media: bool
    state_affiliated: bool | None


class Reader:
    """Reads voices by a registry, each once a day."""

    def __init__(self, registry: Registry) -> None:
        """Grade outlets by `registry`."""
        self.version = registry.version
        self._registry = registry
        self._known: dict[tuple[str, date], VoiceRead] = {}

    def read(self, name: str, day: date) -> VoiceRead:
        """Return a voice as it reads on a day."""
        if (name, day) not in self._known:
            self._known[name, day] = self._read(VOICES[name], day)
        return self._known[name, day]

    def _read(self, voice: Voice, day: date) -> VoiceRead:
        parts = tuple(self._part(outlet, day) for outlet in voice.chain) or (_speaker(voice),)
        media = any(p.affiliation in STATE_MEDIA and p.entity_type in MEDIA_TYPES for p in parts)
        return VoiceRead(voice, parts, media, _state_affiliated(voice, parts))

    def _part(self, outlet: str, day: date) -> Part:
        found = self._registry.get(outlet)
        if found is None:
            return Part(outlet, outlet, "unknown", "unknown", None)
        grade = self._registry.grade(outlet, day.isoformat()).affiliation
        return Part(found.name, outlet, found.entity_type, grade, found.country)


def _speaker(voice: Voice) -> Part:
    kind: EntityType = "person" if voice.type == "person" else "unknown"
    return Part(voice.name, None, kind, "unknown", None)


def _state_affiliated(voice: Voice, parts: tuple[Part, ...]) -> bool | None:
    if any(part.affiliation in _STATE for part in parts):
        return True
    undecided = voice.type in {"anonymous", "unknown"}
    return None if undecided or any(p.affiliation == "disputed" for p in parts) else False

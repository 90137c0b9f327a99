"""What is said of the words of a sentence, and the one call that says it."""

from collections.abc import Sequence
from dataclasses import dataclass

from checker.attribution.syntax.model import shipped


@dataclass(frozen=True, slots=True)
class Syntax:
    """Analyses of a sentence's words, in order.

    `pos` is a part of speech of the Penn Treebank with comparatives, plurals of names and question
    words merged into JJ, RB, NNP and WP; a mark is , . : ( ) `` '' " or SYM. `entity` is PER, ORG,
    LOC or DATE for a name, else empty.
    """

    pos: tuple[str, ...]
    entity: tuple[str, ...]


def parse(words: Sequence[str]) -> Syntax:
    """Analyse the words of one sentence, clitics cut off ("does", "n't") and marks on their own.

    Raises ModelError where the installation lacks the model.
    """
    tagger = shipped()
    names = [tagger.names[tag] for tag in tagger.tag(words)]
    return Syntax(tuple([pos for pos, _ in names]), tuple([entity for _, entity in names]))

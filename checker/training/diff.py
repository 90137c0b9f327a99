"""Compares what two versions of the reading find in the same annotated documents.

`python -m checker.training.diff OLD.json NEW.json` prints each attribution gained and lost, in its
sentence, and ends with 1 where more than 1 % of those that were right before are no longer found
(`--most-lost 0.01`). Both files come from `checker evaluate -f json --claims`. `--gold FILE`,
repeatable, names the documents, whose texts are not stored; the default is our train and dev.
"""

import sys
from argparse import ArgumentParser
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from checker.attribution.frames.tokens import sentences
from checker.errors import CheckerError
from checker.language import load
from checker.records import Span
from checker.render.plain import plain
from checker.render.words import counted
from checker.resources import root
from checker.training.evaluate_changes import Change, changes, lost_share
from checker.training.evaluate_formats import read_gold
from checker.training.evaluate_gold import Relation
from checker.training.evaluate_stored import digest, read_stored
from checker.training.gold import hull

_SHIPPED = ("corpora/articles/train.jsonl", "corpora/articles/dev.jsonl")


def told(found: Sequence[Change], texts: Mapping[str, str]) -> Iterator[str]:
    """Yield a line for each attribution gained (+) or lost (-) under its sentence, then the sums.

    `texts` are the documents by their hash; without its text a document is told by offsets.
    """
    for change in found:
        yield from _told(change, texts.get(change.sha256))
    gained, right = sum(len(c.gained) for c in found), sum(c.gained_right for c in found)
    yield f"{counted(len(found), 'document')} compared, which both runs read with the same text"
    yield f"{gained} gained, {right} annotated ones among them"
    lost, wrong = sum(len(c.lost) for c in found), sum(c.lost_right for c in found)
    before = sum(c.right_before for c in found)
    yield f"{lost} lost, {wrong} of {before} annotated ones among them ({lost_share(found):.1%})"


def main(arguments: Sequence[str]) -> int:
    """Print the comparison that the arguments ask for, and return the exit code."""
    parser = ArgumentParser(prog="python -m checker.training.diff")
    parser.add_argument("old", type=Path)
    parser.add_argument("new", type=Path)
    parser.add_argument("--most-lost", type=float, default=0.01, metavar="SHARE")
    parser.add_argument("--gold", type=Path, action="append", metavar="FILE")
    asked = parser.parse_args(arguments)
    try:
        found = list(changes(read_stored(asked.old), read_stored(asked.new)))
        texts = _texts(asked.gold or [root() / file for file in _SHIPPED])
    except CheckerError as error:
        sys.stderr.write(f"{error}\n")
        return 2
    sys.stdout.writelines(f"{line}\n" for line in told(found, texts))
    return int(lost_share(found) > asked.most_lost)


def _texts(files: Iterable[Path]) -> dict[str, str]:
    return {digest(each.text): each.text for file in files for each in read_gold(file)}


def _told(change: Change, text: str | None) -> Iterator[str]:
    marked = [*(("-", each) for each in change.lost), *(("+", each) for each in change.gained)]
    spans = [each.span for each in sentences(text, load("en"))] if text else []
    under: Span | None = None
    for sign, relation in sorted(marked, key=lambda each: _start(each[1])):
        sentence = next((span for span in spans if _start(relation) < span.end), None)
        if text and sentence and sentence != under:
            yield f"{change.id}: {plain(sentence.of(text))}"
            under = sentence
        yield f"  {sign} {_words(relation, text) if text else _offsets(change.id, relation)}"


def _start(relation: Relation) -> int:
    return hull((*relation.source, *relation.content)).start


def _words(relation: Relation, text: str) -> str:
    source, content = (
        " … ".join(plain(text[start:end]) for start, end in role)
        for role in (relation.source, relation.content)
    )
    return f"{source or 'nobody'}: {content}"


def _offsets(document: str, relation: Relation) -> str:
    return f"{document}: source {list(relation.source)}, content {list(relation.content)}"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

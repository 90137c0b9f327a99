"""When the scores of an article say too little to be relied on."""

from checker import records
from checker.records import Article, Claim
from checker.reliance.features import counted
from checker.reliance.model import Model, shipped

FEWEST_CLAIMS = 3


def reliance_warnings(
    article: Article, claims: tuple[Claim, ...], model: Model | None = None
) -> tuple[records.Warning, ...]:
    """Say why the scores of an article are unreliable: too few claims, or another language.

    The article is abstained on where this is not empty and no publisher rule decides. Raises
    ModelError as `assess_reliance` does.
    """
    language = (model or shipped()).language
    warnings = []
    found = len(counted(claims))
    if found < FEWEST_CLAIMS:
        warnings.append(
            records.Warning(
                "few-claims",
                f"{found} attributed {'claim' if found == 1 else 'claims'} counted; "
                f"shares under {FEWEST_CLAIMS} claims are unreliable",
            )
        )
    if (article.language or "").partition("-")[0].lower() != language:
        warnings.append(
            records.Warning(
                "language-without-model",
                f"read with the model for {language!r}, but the article's language is "
                f"{article.language or 'unknown'!r}; the scores are unreliable",
            )
        )
    return tuple(warnings)

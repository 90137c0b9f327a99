"""`checker init`: starts a configuration."""

from pathlib import Path
from typing import Annotated

import typer


def init(
    file: Annotated[
        Path, typer.Argument(metavar="FILE", help="Where to write it, or the folder for it.")
    ] = Path("checker.toml"),
) -> None:
    """Write a configuration: every key, its default, what it does. Overwrites nothing.

    \b
    Examples:
      checker init
      checker init newsroom/checker.toml
    """
    from checker.cli.run import say

    target = file / "checker.toml" if file.is_dir() else file
    try:
        with target.open("x", encoding="utf-8", newline="\n") as stream:
            stream.write(TEMPLATE)
    except FileExistsError as error:
        remedy = "remove it first, or name another file"
        raise typer.BadParameter(f"{target} is there already; {remedy}") from error
    except OSError as error:
        raise typer.BadParameter(f"{target}: {error.strerror}") from error
    say(f"wrote {target}; every line in it is a default until you change it")


TEMPLATE = """\
# What this newsroom wants checked. Each line shows a default; remove its # to change it.
# `checker rule` lists the rules, `checker config` shows what is in force and why.

# select = []                 # the rules in force, such as ["SRC101"]; none named: all
# ignore = []                 # rules that are not
# fail-on = "warning"         # the least severity that fails a draft: error, warning, info, never
# max-warnings = 0            # fail for warnings only where a run has more than this
# excerpts = true             # false prints no sentence of a draft
# baseline = "baseline.json"  # findings already known; see check --write-baseline
# registry = []               # outlets of your own, laid over ours, such as ["newsroom.toml"]
# sanctions = []              # jurisdictions whose sanctions count for SRC304, such as ["EU"]

# [limits]                    # the score from 0 to 100, or the level, at which SRC103 speaks
# state-media = "high"
# state-sources = "never"

# [severity]                  # a rule by its code or name: error, warning or info
# SRC202 = "info"

# [descriptors]               # the house's words for a grade, or for one outlet by its id
# state-controlled = "state-run"
# rt = "Kremlin-funded broadcaster"

# [report.goals]              # percent that a report of your own articles is measured against
# state-media = 10

# [paths."opinion/**"]        # other values for some drafts; ignore adds to what stands above
# ignore = ["SRC203"]

# [desks.foreign]             # the same for a desk: --desk, or `section` in a draft's front matter
# limits = { state-media = "moderate" }
"""

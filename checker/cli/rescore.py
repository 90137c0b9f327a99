"""`checker rescore`: a store's rows brought up to date from the texts that it keeps."""

import gc
from pathlib import Path
from typing import Annotated

import typer

from checker.cli.common import ConfigOption, Exit, NoConfigOption, QuietOption, config_for
from checker.cli.run import say


def rescore(
    store: Annotated[Path, typer.Argument(metavar="STORE", help="A store of checker collect.")],
    config: ConfigOption = None,
    no_config: NoConfigOption = False,
    quiet: QuietOption = False,
) -> None:
    """Score anew what another version scored, of checker, its registry or its models.

    It reads the texts that `checker collect --keep-text` stored, and fetches nothing. Each article
    changes in one transaction; after Ctrl-C the same command goes on.

    \b
    Example:
      checker rescore desk.duckdb
    """
    from checker.cli.collect import Meter
    from checker.mix.rescore import rescore as run
    from checker.rules.config import find_config

    if config and no_config:
        raise typer.BadParameter("cannot go with --no-config", param_hint="--config")
    rules = None if no_config else config or find_config(Path())
    config_for(str(store), rules, rules is None)
    gc.enable()  # off since start-up, which leaves no garbage
    meter = Meter(quiet)
    try:
        done = run(store, rules, meter.tell)
    except KeyboardInterrupt:
        meter.clear()
        say("interrupted; what was done is kept, and the same command goes on from here")
        raise typer.Exit(Exit.INTERRUPTED) from None
    meter.clear()
    if not quiet:
        say(
            f"{done.updated + done.current + done.textless:,} articles = {done.updated:,} scored"
            f" anew + {done.current:,} up to date + {done.textless:,} without a text"
        )
    if done.textless:
        say("a text is kept by checker collect --keep-text; without one a row stays as it is")
    raise typer.Exit(Exit.FAILED if done.textless else Exit.FINE)

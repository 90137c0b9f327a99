"""Collects with the workers of a Dask cluster: one shard, one task."""

import json
import shutil
import time
from collections.abc import Callable
from dataclasses import asdict, replace
from datetime import date
from pathlib import Path

import duckdb
from distributed import Client, Future, KilledWorker

from checker.assess import provenance
from checker.errors import StoreError
from checker.intake.items import Item
from checker.mix.collect import Plan, Progress, fetching
from checker.mix.collect_flow import is_older
from checker.mix.collect_read import Settings, desk
from checker.mix.collect_run import Run, Totals
from checker.mix.store import Store, opened
from checker.records import Failure
from checker.scale.merge import merge
from checker.scale.shards import Shard, Target, shards
from checker.scale.work import Manifest, manifest, work

_RETRIES = 2
_ANSWERS_WITHIN = 30


def collect_by_dask(
    plan: Plan, into: Path, scheduler: str, tell: Callable[[Progress], None] = lambda _: None
) -> Totals:
    """Collect as `collect` does, with a cluster's workers; return what the run adds up to.

    The shards stand in the folder `into` + ".shards", which the workers must reach under the same
    path, and in the end with a manifest of all. Shards that stand there already are not read again.
    Raises StoreError as `collect` does, and where no scheduler answers.
    """
    folder = Path(f"{into}.shards").absolute()
    with _client(scheduler) as client:
        try:
            with opened(into, write=True) as store:
                return _collect(plan, store, folder, client, tell)
        except duckdb.Error as error:
            reason = str(error).splitlines()[0][:200]
            raise StoreError(f"{into} cannot be written: {reason}") from error


def _client(scheduler: str) -> Client:
    try:
        return Client(scheduler, timeout=_ANSWERS_WITHIN, set_as_default=False)  # type: ignore[no-untyped-call]
    except (OSError, TimeoutError, ValueError) as error:
        raise StoreError(f"{scheduler}: no Dask scheduler answers there") from error


def _collect(
    plan: Plan, store: Store, folder: Path, client: Client, tell: Callable[[Progress], None]
) -> Totals:
    run, started = Run(store, plan.sources), time.monotonic()
    folder.mkdir(exist_ok=True)
    settings = Settings("", plan.hints, plan.config, plan.section, plan.keep_text)
    cut = list(shards(plan.sources, fetching(plan.hints), plan.since, _salt(settings)))
    entered = _entered(run)
    left = [s for s in cut if s.name not in entered and not run.is_done(_called(s))]
    tasks = [_submitted(client, run, shard, folder, settings, plan) for shard in left]
    for place, (shard, task) in enumerate(zip(left, tasks, strict=True), 1):
        told = _result(shard, task)
        if isinstance(told, Failure):
            run.fail(told)
        else:
            merge(run, folder / shard.name, told, plan.since)
        tell(Progress(run.totals, place / len(left), time.monotonic() - started))
    _write_manifest(folder, cut)
    for draft in folder.glob(".*.part"):  # of workers that were killed
        shutil.rmtree(draft, ignore_errors=True)
    run.finish()
    return run.totals


def _entered(run: Run) -> set[str]:
    """Return the shards that entered before the run was cut short, what they skipped counted."""
    found = run.store.connection.execute(
        "SELECT shard, skipped FROM shards WHERE run = ?", [run.row.run]
    ).fetchall()
    run.totals.skipped += sum(skipped for _, skipped in found)
    return {str(shard) for shard, _ in found}


def _submitted(
    client: Client, run: Run, shard: Shard, folder: Path, settings: Settings, plan: Plan
) -> "Future[Manifest]":
    wanted = tuple(found for found in shard.targets if not _is_needless(found, run, plan.since))
    return client.submit(
        work,
        replace(shard, targets=wanted, skipped=len(shard.targets) - len(wanted)),
        str(folder),
        settings,
        plan.pause,
        key=f"checker-{run.row.run}-{shard.name}",
        retries=_RETRIES,
        pure=False,
    )


def _is_needless(found: Target, run: Run, since: date | None) -> bool:
    return isinstance(found, Item) and (is_older(found, since) or run.is_known(found.input))


def _result(shard: Shard, task: "Future[Manifest]") -> Manifest | Failure:
    try:
        told: Manifest = task.result()
    except KilledWorker:
        message = f"{_called(shard)}: reading it ended {_RETRIES + 1} workers"
        return Failure(_called(shard), "crashed", message)
    except Exception as error:
        what = " ".join(f"{type(error).__name__}: {error}".split())[:200]
        return Failure(_called(shard), "unreadable", f"{_called(shard)}: {what}")
    return told


def _called(shard: Shard) -> str:
    return f"{shard.source} (shard {shard.name})"


def _salt(settings: Settings) -> str:
    """Return what the rows of every shard depend on."""
    _, registry = desk(settings.config)
    config = settings.config.read_text("utf-8") if settings.config else ""
    return repr((provenance(registry), settings, config))


def _write_manifest(folder: Path, cut: list[Shard]) -> None:
    """Write down every shard of the run, by way of a file that takes its place when it is whole."""
    told = [manifest(folder / s.name) for s in cut if (folder / s.name).is_dir()]
    draft = folder / ".manifest.json"
    shown = {"schema": "checker/shards/1", "shards": [asdict(each) for each in told]}
    draft.write_text(json.dumps(shown, indent=1, sort_keys=True) + "\n", "utf-8")
    draft.replace(folder / "manifest.json")

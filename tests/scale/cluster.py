"""A Dask cluster of two processes, as the other end of a pipe: prints its address, then waits."""

import sys

from distributed import LocalCluster

if __name__ == "__main__":
    workers = int(sys.argv[1])
    with LocalCluster(
        n_workers=workers, threads_per_worker=1, processes=True, dashboard_address=None
    ) as cluster:
        pids = (str(worker.pid) for worker in cluster.workers.values())
        sys.stdout.write(" ".join((cluster.scheduler_address, *pids)) + "\n")
        sys.stdout.flush()
        sys.stdin.read()

"""Some workers that share the jobs."""
import concurrent.futures
import threading

WORKERS = 2


def work(jobs, carry_out):
    """Calls `carry_out(job, worker)` for each, and makes a job only when a worker is free for it."""
    jobs = iter(jobs)
    turn = threading.Lock()

    def serve(worker):
        while True:
            with turn:
                job = next(jobs, None)
            if job is None:
                return
            carry_out(job, worker)

    with concurrent.futures.ThreadPoolExecutor(WORKERS) as pool:
        for ended in [pool.submit(serve, worker) for worker in range(WORKERS)]:
            ended.result()

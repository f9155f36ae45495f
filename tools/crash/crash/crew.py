"""Some workers that share a list of jobs."""
import concurrent.futures
import threading

WORKERS = 2


def work(jobs, carry_out):
    """Calls `carry_out(job, worker)` for each; what a worker keeps between jobs hangs on its number."""
    places = threading.local()
    numbers = iter(range(WORKERS))

    def settle_in():
        places.number = next(numbers)

    with concurrent.futures.ThreadPoolExecutor(WORKERS, initializer=settle_in) as pool:
        futures = [pool.submit(lambda job=job: carry_out(job, places.number)) for job in jobs]
        for future in concurrent.futures.as_completed(futures):
            future.result()

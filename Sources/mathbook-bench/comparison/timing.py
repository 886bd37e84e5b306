"""Times the kernels of one library the way mathbook-bench times its own."""
import json
import math
import time

# A reading of the clock takes about a microsecond: short kernels are run several times between two.
SHORTEST_SAMPLE = 50e-6


def time_kernels(kernels, seconds, clock):
    """Prints one JSON line for each kernel, the fastest of the runs that fit into the time."""
    now = time.perf_counter if clock == "wall" else time.process_time
    for name, work in kernels().items():
        result, start = work(), time.perf_counter()
        work()
        repeats = max(1, math.ceil(SHORTEST_SAMPLE / max(time.perf_counter() - start, 1e-9)))
        fastest, runs, end = math.inf, 0, time.perf_counter() + seconds
        while runs < 3 or time.perf_counter() < end:
            start = now()
            for _ in range(repeats):
                result = work()
            fastest = min(fastest, (now() - start) / repeats)
            runs += 1
        print(json.dumps({"name": name, "milliseconds": fastest * 1e3, "result": float(result)}))

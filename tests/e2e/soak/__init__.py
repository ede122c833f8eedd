"""A long run of the real bot under load and faults, judged by what is promised: `python -m tests.e2e.soak`."""

"""What Prometheus is told: questions and outcomes, seconds by stage, what waits, the last poll, the index."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, Info, generate_latest
from prometheus_client.core import CounterMetricFamily
from prometheus_client.metrics_core import Metric
from prometheus_client.registry import Collector

from bot.web.figures import Figures

# Seconds: a question takes some 20 ms to answer, and sending it as long as the network does.
_BUCKETS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0, 30.0)
CONTENT_TYPE = "text/plain; version=0.0.4; charset=utf-8"


class _Counted(Collector):
    """What is counted elsewhere and only rises: counters whose values are looked up."""

    def __init__(self, figures: Figures) -> None:
        self._figures = figures

    def collect(self) -> Iterator[Metric]:
        figures = self._figures
        yield CounterMetricFamily("belegbot_updates_handled", "Updates handled", figures.handled)
        yield CounterMetricFamily("belegbot_updates_failed", "Updates that failed", figures.failed)
        yield CounterMetricFamily("belegbot_updates_refused", "Updates refused for flooding", figures.refused)
        yield CounterMetricFamily("belegbot_updates_put_off", "Updates put off", figures.put_off)


class Metrics:
    """Counts and times for one process. Nothing in it says who asked or what."""

    def __init__(self) -> None:
        self._describe: Callable[[], dict[str, str]] = dict
        self._registry = CollectorRegistry()
        self._questions = Counter(
            "belegbot_questions", "Questions by what became of them", ["outcome"], registry=self._registry
        )
        self._stages = Histogram(
            "belegbot_stage_seconds", "Seconds by stage of a question", ["stage"], buckets=_BUCKETS,
            registry=self._registry,
        )  # fmt: skip
        self._index = Info("belegbot_index", "The index that answers", registry=self._registry)

    def watch(self, figures: Figures, index: Callable[[], dict[str, str]]) -> None:
        """Shows figures as they are whenever somebody looks; `index` gives what is known of the index by name."""
        gauges: dict[str, tuple[str, Callable[[], float]]] = {
            "belegbot_updates_waiting": ("Updates under way or waiting", lambda: figures.waiting),
            "belegbot_last_poll_age_seconds": ("Seconds since Telegram was last heard of", lambda: figures.age),
            "belegbot_standing_by": ("Whether another process does the work", lambda: figures.standing_by),
            "belegbot_uptime_seconds": ("Seconds since the start", lambda: figures.uptime),
        }
        for name, (about, value) in gauges.items():
            Gauge(name, about, registry=self._registry).set_function(value)
        self._registry.register(_Counted(figures))
        self._describe = index

    def asked(self, outcome: str) -> None:
        """Counts a question."""
        self._questions.labels(outcome).inc()

    @contextmanager
    def stage(self, name: str) -> Iterator[None]:
        """Times a stage of a question."""
        started = time.perf_counter()
        try:
            yield
        finally:
            self._stages.labels(name).observe(time.perf_counter() - started)

    def text(self) -> bytes:
        """All of it in Prometheus' text format."""
        self._index.info(self._describe())
        return generate_latest(self._registry)

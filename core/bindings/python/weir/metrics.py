"""Metrics that are recorded to. Any thread may use them; a value that its kind does not allow is dropped, counted and
reported once, never raised. A value that is no number raises TypeError, as in any call."""

from __future__ import annotations

from typing import Any


class Counter:
    """A counter of whole numbers, which only rises."""

    def __init__(self, metric: Any) -> None:
        self._metric = metric

    def increment(self) -> None:
        """Adds one."""
        self._metric.increment()

    def add(self, added: int) -> None:
        """Adds zero or more."""
        self._metric.add(added)


class Gauge:
    """A level."""

    def __init__(self, metric: Any) -> None:
        self._metric = metric

    def set(self, level: float) -> None:
        """Sets the level."""
        self._metric.set(level)

    def increment(self, change: float = 1) -> None:
        """Raises the level."""
        self._metric.increment(change)

    def decrement(self, change: float = 1) -> None:
        """Lowers the level."""
        self._metric.decrement(change)


class Histogram:
    """A distribution of values, zero or more."""

    def __init__(self, metric: Any) -> None:
        self._metric = metric

    def record(self, recorded: float) -> None:
        """Records a value."""
        self._metric.record(recorded)

"""What a dataclass declares: each of its fields is a metric."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass, field
from typing import Any, Mapping, Sequence, Type, TypeVar, get_type_hints

import jpype

from weir.jvm import java
from weir.metrics import Counter, Gauge, Histogram

_KEY = "weir"

S = TypeVar("S")


@dataclass(frozen=True)
class _Declaration:
    kind: type
    name: str
    description: str
    unit: str
    labels: Sequence[str]
    buckets: Sequence[float]


def counter(name: str, description: str, unit: str = "", labels: Mapping[str, str] | None = None) -> Any:
    """Declares a field of a dataclass as a Counter, with constant labels."""
    return _declared(Counter, name, description, unit, labels)


def gauge(name: str, description: str, unit: str = "", labels: Mapping[str, str] | None = None) -> Any:
    """Declares a field of a dataclass as a Gauge, with constant labels."""
    return _declared(Gauge, name, description, unit, labels)


def histogram(
    name: str,
    description: str,
    unit: str = "",
    labels: Mapping[str, str] | None = None,
    buckets: Sequence[float] = (),
) -> Any:
    """Declares a field of a dataclass as a Histogram. Without buckets it takes those that suit its unit."""
    return _declared(Histogram, name, description, unit, labels, buckets)


def _declared(
    kind: type,
    name: str,
    description: str,
    unit: str,
    labels: Mapping[str, str] | None,
    buckets: Sequence[float] = (),
) -> Any:
    pairs = [part for pair in (labels or {}).items() for part in pair]
    return field(metadata={_KEY: _Declaration(kind, name, description, unit, pairs, tuple(buckets))})


def java_set(declared: Type[S]) -> Any:
    """The set that a dataclass declares, as Java knows it. ValueError says all that is wrong with it."""
    if not dataclasses.is_dataclass(declared):
        raise ValueError(f"{declared.__name__} is no dataclass: write @dataclass(frozen=True) before it")
    builder = java("dev.weir.metrics.registry.declaration.MetricSet").named(declared.__name__)
    hints = get_type_hints(declared)
    for part in dataclasses.fields(declared):
        declaration = part.metadata.get(_KEY)
        if declaration is None:
            builder.problem(f'field "{part.name}" is not declared: write = counter("…", "…") or its like after it')
        elif hints[part.name] is not declaration.kind:
            builder.problem(f'field "{part.name}" is declared as a {declaration.kind.__name__}: write so as its type')
        else:
            _add(builder, declaration)
    try:
        return builder.build()
    except jpype.JClass("java.lang.IllegalArgumentException") as wrong:
        raise ValueError(str(wrong.getMessage())) from None


def _add(builder: Any, declaration: _Declaration) -> None:
    what = (declaration.name, declaration.description, declaration.unit)
    labels = jpype.JArray(jpype.JString)(list(declaration.labels))
    if declaration.kind is Counter:
        builder.counter(*what, labels)
    elif declaration.kind is Gauge:
        builder.gauge(*what, labels)
    else:
        buckets = java("java.util.ArrayList")([jpype.JDouble(boundary) for boundary in declaration.buckets])
        builder.histogram(*what, buckets, labels)


def of(declared: Type[S], registered: Any) -> S:
    """The dataclass with the metrics that were registered for it."""
    metrics = {}
    for part in dataclasses.fields(declared):  # type: ignore[arg-type]
        declaration = part.metadata[_KEY]
        give = getattr(registered, declaration.kind.__name__.lower())
        metrics[part.name] = declaration.kind(give(declaration.name))
    return declared(**metrics)

"""The levels at which sets are registered: a process, its components, their endpoints."""

from __future__ import annotations

from typing import Any, Callable, List, Type, TypeVar

import jpype

from weir import declaration
from weir.catalogue import CatalogueEntry
from weir.jvm import java

S = TypeVar("S")


def registry_names() -> List[str]:
    """The names of the registries that are on the JVM's class path."""
    return [str(name) for name in java("dev.weir.metrics.registry.backend.Registries").names()]


class _Level:
    def __init__(self, level: Any) -> None:
        self._level = level

    def register(self, declared: Type[S]) -> S:
        """Registers the metrics that a dataclass declares. Repeating it gives what is there.

        Raises ValueError with all that is wrong with the set in itself; a clash with another is reported instead.
        """
        return declaration.of(declared, self._level.register(declaration.java_set(declared)))


class EndpointMetrics(_Level):
    """The metrics of an endpoint, with the label weir.endpoint beside its component's labels."""


class ComponentMetrics(_Level):
    """The metrics of a component, with the label weir.component beside its process's label."""

    def endpoint(self, name: str) -> EndpointMetrics:
        """An endpoint of the component."""
        return EndpointMetrics(_checked(self._level.endpoint, name))


class ProcessMetrics(_Level):
    """The declared metrics of a process, all in one registry, with the label weir.process."""

    @staticmethod
    def over(registry: str, process: str, on_misuse: Callable[[str], None] | None = None) -> ProcessMetrics:
        """A process whose metrics go to a new registry of this name. Misuse is logged where nobody wants to hear of it."""
        made = _checked(java("dev.weir.metrics.registry.backend.Registries").named, registry)
        over = java("dev.weir.metrics.registry.ProcessMetrics").over
        if on_misuse is None:
            return ProcessMetrics(_checked(over, made, process))
        hears = on_misuse
        listener = jpype.JProxy(
            "dev.weir.metrics.misuse.MisuseListener", dict={"onMisuse": lambda misuse: hears(str(misuse.message()))}
        )
        return ProcessMetrics(_checked(over, made, process, listener))

    def component(self, name: str) -> ComponentMetrics:
        """A component of the process."""
        return ComponentMetrics(_checked(self._level.component, name))

    def catalogue(self) -> List[CatalogueEntry]:
        """All metrics of the process, also those that record nothing."""
        return [CatalogueEntry.of(entry) for entry in self._level.catalogue()]

    def prometheus_text(self) -> str:
        """What the registry holds, in Prometheus' text format 0.0.4."""
        return str(self._level.prometheusText())


def _checked(call: Callable[..., Any], *arguments: Any) -> Any:
    try:
        return call(*arguments)
    except jpype.JClass("java.lang.IllegalArgumentException") as wrong:
        raise ValueError(str(wrong.getMessage())) from None

"""Metrics that a component declares as one dataclass and registers in one call.

    import weir
    from weir import Counter, Gauge, Histogram, counter, gauge, histogram

    @dataclass(frozen=True)
    class CacheMetrics:
        hits: Counter = counter("acme.cache.hits", "Cache hits", "{hit}")
        entries: Gauge = gauge("acme.cache.entries", "Entries held", "{entry}")
        load: Histogram = histogram("acme.cache.load", "Time to load", "s")

    weir.start(["weir-core.jar", "opentelemetry-api.jar", ...])
    worker = weir.ProcessMetrics.over("opentelemetry", "worker")
    metrics = worker.component("cache").register(CacheMetrics)
    metrics.hits.increment()
    metrics.entries.set(12)

The sets, the registries and the rules are those of the Java library, which runs in this process. What is wrong with a
set in itself raises ValueError, all in one message. What clashes with another set is reported with both owners, and
records nothing; the component starts all the same.
"""

from weir.catalogue import CatalogueEntry
from weir.declaration import counter, gauge, histogram
from weir.jvm import start
from weir.metrics import Counter, Gauge, Histogram
from weir.process import ComponentMetrics, EndpointMetrics, ProcessMetrics, registry_names

__all__ = [
    "CatalogueEntry",
    "ComponentMetrics",
    "Counter",
    "EndpointMetrics",
    "Gauge",
    "Histogram",
    "ProcessMetrics",
    "counter",
    "gauge",
    "histogram",
    "registry_names",
    "start",
]

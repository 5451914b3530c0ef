"""Sets declared in Python, in the real registries."""

import os
import threading
import unittest
from dataclasses import dataclass

import weir
from weir import Counter, Gauge, Histogram, counter, gauge, histogram


@dataclass(frozen=True)
class CacheMetrics:
    hits: Counter = counter("acme.cache.hits", "Cache hits", "{hit}", {"tier": "memory"})
    entries: Gauge = gauge("acme.cache.entries", "Entries held", "{entry}")
    load: Histogram = histogram("acme.cache.load", "Time to load", "s", buckets=[0.5, 1])


@dataclass(frozen=True)
class StoreMetrics:
    entries: Counter = counter("acme.cache.entries", "Entries held", "{entry}")
    writes: Counter = counter("acme.store.writes", "Writes", "{write}")


def setUpModule() -> None:
    weir.start(os.environ["WEIR_CLASS_PATH"].split(os.pathsep))


class SetsTest(unittest.TestCase):
    def setUp(self) -> None:
        self.told = []
        self.worker = weir.ProcessMetrics.over("opentelemetry", "worker", self.told.append)

    def assertSample(self, sample: str) -> None:
        self.assertIn(sample, self.worker.prometheus_text().splitlines())

    def test_a_set_is_recorded_to(self) -> None:
        metrics = self.worker.component("cache").endpoint("get").register(CacheMetrics)

        metrics.hits.increment()
        metrics.hits.add(4)
        metrics.entries.set(10)
        metrics.entries.increment()
        metrics.entries.increment(2.5)
        metrics.entries.decrement()
        metrics.load.record(0.5)
        metrics.load.record(3)

        levels = 'weir_component="cache",weir_endpoint="get",weir_process="worker"'
        self.assertSample('acme_cache_hits_total{tier="memory",%s} 5' % levels)
        self.assertSample("acme_cache_entries{%s} 12.5" % levels)
        self.assertSample('acme_cache_load_seconds_bucket{le="0.5",%s} 1' % levels)
        self.assertSample("acme_cache_load_seconds_count{%s} 2" % levels)
        self.assertSample("acme_cache_load_seconds_sum{%s} 3.5" % levels)
        self.assertEqual([], self.told)

    def test_all_that_is_wrong_with_a_set_is_said_at_once(self) -> None:
        @dataclass(frozen=True)
        class Wrong:
            first: Counter = counter("1st", "A name that starts with a digit")
            unit: Gauge = gauge("acme.unit", "A wrong unit", "seconds")
            mine: Counter = counter("acme.mine", "Mine", labels={"weir.process": "other"})
            kind: Gauge = counter("acme.kind", "Another kind")
            word: str = "nothing"

        with self.assertRaises(ValueError) as raised:
            self.worker.register(Wrong)

        for part in (
            '"1st"',
            'write "s"',
            'label "weir.process" is added by',
            'field "kind" is declared as a Counter',
            'field "word" is not declared',
        ):
            self.assertIn(part, str(raised.exception))
        self.assertEqual([], self.worker.catalogue())

    def test_a_class_that_is_no_dataclass_is_refused(self) -> None:
        class Plain:
            pass

        with self.assertRaisesRegex(ValueError, "Plain is no dataclass"):
            self.worker.register(Plain)

    def test_a_clash_names_both_owners_and_the_component_starts(self) -> None:
        self.worker.component("cache").register(CacheMetrics).entries.set(7)

        store = self.worker.component("store").register(StoreMetrics)
        store.entries.add(100)
        store.writes.add(3)

        self.assertEqual(1, len(self.told))
        self.assertIn('component "cache"', self.told[0])
        self.assertIn('component "store"', self.told[0])
        self.assertSample('acme_cache_entries{weir_component="cache",weir_process="worker"} 7.0')
        self.assertSample('acme_store_writes_total{weir_component="store",weir_process="worker"} 3')

    def test_the_catalogue_lists_what_was_declared(self) -> None:
        self.worker.component("cache").register(CacheMetrics)
        self.worker.component("store").register(StoreMetrics)

        entries = self.worker.catalogue()

        self.assertEqual(
            [
                ("acme.cache.hits", "counter", True),
                ("acme.cache.entries", "gauge", True),
                ("acme.cache.load", "histogram", True),
                ("acme.cache.entries", "counter", False),
                ("acme.store.writes", "counter", True),
            ],
            [(entry.name, entry.kind, entry.problem is None) for entry in entries],
        )
        self.assertEqual("s", entries[2].unit)
        self.assertEqual("Cache hits", entries[0].description)
        self.assertEqual(
            {"tier": "memory", "weir.component": "cache", "weir.process": "worker"}, entries[0].labels
        )

    def test_what_a_kind_does_not_allow_is_reported_once_and_not_raised(self) -> None:
        metrics = self.worker.register(CacheMetrics)

        for _ in range(2):
            metrics.hits.add(-1)
            metrics.entries.set(float("nan"))
            metrics.load.record(-0.5)

        self.assertEqual(3, len(self.told))
        self.assertSample('acme_cache_hits_total{tier="memory",weir_process="worker"} 0')

    def test_a_value_that_is_no_number_raises(self) -> None:
        metrics = self.worker.register(CacheMetrics)

        with self.assertRaises(TypeError):
            metrics.hits.add("one")  # type: ignore[arg-type]

    def test_eight_threads_lose_nothing(self) -> None:
        def record() -> None:
            metrics = self.worker.register(CacheMetrics)
            for _ in range(2_000):
                metrics.hits.increment()
                metrics.entries.increment(2)
                metrics.entries.decrement()

        threads = [threading.Thread(target=record) for _ in range(8)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()

        self.assertSample('acme_cache_hits_total{tier="memory",weir_process="worker"} 16000')
        self.assertSample('acme_cache_entries{weir_process="worker"} 16000.0')

    def test_over_nothing_the_component_stays_as_it_is(self) -> None:
        quiet = weir.ProcessMetrics.over("none", "worker")

        quiet.component("cache").register(CacheMetrics).hits.increment()

        self.assertEqual("", quiet.prometheus_text())
        self.assertEqual(3, len(quiet.catalogue()))

    def test_a_registry_that_nobody_has_is_answered_with_those_that_there_are(self) -> None:
        self.assertLessEqual({"none", "opentelemetry"}, set(weir.registry_names()))
        with self.assertRaisesRegex(ValueError, 'no metric registry "otel"; write one of none, opentelemetry'):
            weir.ProcessMetrics.over("otel", "worker")

    def test_a_level_without_a_name_is_refused(self) -> None:
        with self.assertRaisesRegex(ValueError, "a component needs a name"):
            self.worker.component(" ")


if __name__ == "__main__":
    unittest.main()

package dev.weir.metrics.registry;

import dev.weir.metrics.definition.InstrumentDefinition;
import dev.weir.metrics.misuse.Misuse;
import dev.weir.metrics.misuse.MisuseListener;
import dev.weir.metrics.registry.backend.GaugeValue;
import dev.weir.metrics.registry.backend.MetricRegistry;
import dev.weir.metrics.registry.declaration.MetricSet;
import dev.weir.metrics.registry.declaration.Owner;
import dev.weir.metrics.registry.declaration.Series;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Registers the sets of one process and keeps its catalogue. What clashes gets a metric that only counts its losses. */
final class Registration {
    private final MetricRegistry registry;
    private final Reports reports;
    private final Claims claims = new Claims();
    private final Map<Key, Registered> registered = new LinkedHashMap<>();

    private record Key(Series series, String claimant) {}

    private record Registered(Object metric, CatalogueEntry entry) {}

    Registration(MetricRegistry registry, MisuseListener listener) {
        this.registry = registry;
        this.reports = new Reports(listener);
    }

    /** Registers a record's set. */
    <R extends Record> R register(Owner owner, Class<R> set) {
        RecordSet<R> declared = new RecordSet<>(set);
        return declared.of(register(owner, declared.declared()));
    }

    /** Registers all metrics of a set. Those that the same set of the same owner has are given again. */
    synchronized RegisteredSet register(Owner owner, MetricSet set) {
        Map<String, Object> metrics = new HashMap<>();
        for (Series declared : set.metrics()) {
            Series series = declared.with(owner.labels());
            Key key = new Key(series, set.name() + " of " + owner);
            Registered known = registered.get(key);
            if (known == null) {
                known = register(key, new CatalogueEntry(series, set.name(), owner.toString(), null));
                registered.put(key, known);
            }
            metrics.put(declared.definition().name(), known.metric);
        }
        return new RegisteredSet(metrics);
    }

    private Registered register(Key key, CatalogueEntry entry) {
        Losses losses = new Losses(key.series.definition().name(), reports);
        String clash = claims.clash(key.series, key.claimant);
        if (clash != null) {
            return quiet(entry, losses, clash);
        }
        InstrumentDefinition first = claims.first(key.series.definition());
        Series series = key.series.in(first);
        try {
            Object metric = metric(series, losses);
            claims.claim(series, key.claimant);
            noteDifference(first, key);
            return new Registered(metric, entry);
        } catch (RuntimeException e) {
            return quiet(
                    entry,
                    losses,
                    "the registry refused metric \"" + first.name() + "\" of " + key.claimant + ": " + e);
        }
    }

    private void noteDifference(InstrumentDefinition first, Key key) {
        if (!first.equals(key.series.definition())) {
            reports.tell(
                    Misuse.Kind.CLASH,
                    key.claimant + " declares " + key.series.definition() + ", but another set came first with " + first
                            + ". Both record, as the first says; give both one description and one list of buckets");
        }
    }

    private Registered quiet(CatalogueEntry entry, Losses losses, String problem) {
        reports.tell(Misuse.Kind.CLASH, problem);
        Object metric = switch (entry.series().definition().kind()) {
            case COUNTER -> new Counter(added -> losses.clashing(), losses);
            case HISTOGRAM -> new Histogram(recorded -> losses.clashing(), losses);
            default -> new Gauge(new LostGauge(losses), losses);
        };
        return new Registered(metric, entry.with(problem));
    }

    private Object metric(Series series, Losses losses) {
        return switch (series.definition().kind()) {
            case COUNTER -> new Counter(registry.counter(series), losses);
            case HISTOGRAM -> new Histogram(registry.histogram(series), losses);
            default -> new Gauge(registry.gauge(series), losses);
        };
    }

    private record LostGauge(Losses losses) implements GaugeValue {
        @Override
        public void set(double value) {
            losses.clashing();
        }

        @Override
        public void add(double change) {
            losses.clashing();
        }
    }

    synchronized List<CatalogueEntry> catalogue() {
        return registered.values().stream().map(Registered::entry).toList();
    }

    String prometheusText() {
        return registry.prometheusText();
    }
}

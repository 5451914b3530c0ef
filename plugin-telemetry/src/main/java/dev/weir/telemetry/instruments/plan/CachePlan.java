package dev.weir.telemetry.instruments.plan;

import dev.weir.selectors.attribute.CacheAttributes;
import dev.weir.selectors.selector.PhaseValues;
import dev.weir.selectors.selector.SelectorSet;
import dev.weir.selectors.selector.cache.CacheLookups;
import dev.weir.selectors.stage.Phase;
import dev.weir.selectors.stage.SubgraphView;
import dev.weir.selectors.stage.context.CacheInfo;
import dev.weir.selectors.stage.context.ContextKeys;
import dev.weir.selectors.stage.graphql.SubgraphResponse;
import dev.weir.selectors.value.AttributeText;
import dev.weir.telemetry.instruments.CacheCounterConfig;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.AttributesBuilder;
import io.opentelemetry.api.metrics.Meter;
import org.jspecify.annotations.Nullable;

/** A counter of cache lookups: with the response, one addition of hits and one of misses for each entity type. */
record CachePlan(
        String infoPrefix,
        AttributePlan attributes,
        @Nullable AttributeKey<String> typeKey,
        Recorder recorder) implements InstrumentPlan<SubgraphView> {
    private static final AttributeKey<Boolean> HIT = AttributeKey.booleanKey(CacheAttributes.HIT);

    static CachePlan of(
            CacheCounterConfig config, SelectorSet.Builder<SubgraphView> selectors, Meter meter, AttributeText text) {
        String typeAttribute = config.typeAttribute();
        return new CachePlan(
                config.store() == CacheLookups.Store.ENTITY_CACHE
                        ? ContextKeys.ENTITY_CACHE_INFO
                        : ContextKeys.RESPONSE_CACHE_INFO,
                AttributePlan.of(config.attributes(), selectors, text),
                typeAttribute == null ? null : AttributeKey.stringKey(typeAttribute),
                Recorder.counter(meter, config.name(), CacheCounterConfig.UNIT, config.description()));
    }

    @Override
    public InstrumentRun<SubgraphView> begin(long startedNanos) {
        KnownAttributes known = new KnownAttributes(attributes);
        return values -> {
            if (values.phase() == Phase.REQUEST) {
                known.keep(values);
            } else if (values.phase() == Phase.RESPONSE) {
                record(known, values);
            }
        };
    }

    private void record(KnownAttributes known, PhaseValues<SubgraphView> values) {
        SubgraphView view = values.view();
        SubgraphResponse response = view.response();
        CacheInfo info = response == null ? null : CacheInfo.of(view.context(), infoPrefix, response.subgraph());
        if (info == null) {
            return;
        }
        Attributes shared = known.with(values);
        for (CacheInfo.Entry entry : info.entries()) {
            add(entry.hits(), true, entry.entityType(), shared, view);
            add(entry.misses(), false, entry.entityType(), shared, view);
        }
    }

    private void add(long lookups, boolean hit, String type, Attributes shared, SubgraphView view) {
        AttributesBuilder builder = shared.toBuilder().put(HIT, hit);
        if (typeKey != null) {
            builder.put(typeKey, attributes.text().clean(type));
        }
        recorder.record((double) lookups, builder.build(), view.context().telemetry());
    }
}

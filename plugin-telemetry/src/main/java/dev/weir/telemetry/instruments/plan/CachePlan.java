package dev.weir.telemetry.instruments.plan;

import dev.weir.selectors.attribute.CacheAttributes;
import dev.weir.selectors.selector.cache.CacheLookups;
import dev.weir.selectors.stage.Phase;
import dev.weir.selectors.stage.SubgraphView;
import dev.weir.selectors.stage.context.CacheInfo;
import dev.weir.selectors.stage.context.ContextKeys;
import dev.weir.selectors.stage.graphql.SubgraphResponse;
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

    static CachePlan of(CacheCounterConfig config, StageCompiler<SubgraphView> stage, Meter meter) {
        String typeAttribute = config.typeAttribute();
        return new CachePlan(
                config.store() == CacheLookups.Store.ENTITY_CACHE
                        ? ContextKeys.ENTITY_CACHE_INFO
                        : ContextKeys.RESPONSE_CACHE_INFO,
                stage.attributes(config.attributes()),
                typeAttribute == null ? null : AttributeKey.stringKey(typeAttribute),
                Recorder.counter(meter, config.name(), CacheCounterConfig.UNIT, config.description()));
    }

    @Override
    public InstrumentRun<SubgraphView> begin(Moment<SubgraphView> request) {
        attributes.look(request);
        return new Run(this);
    }

    @Override
    public boolean isTaken() {
        return recorder.isTaken();
    }

    private void record(Moment<SubgraphView> moment) {
        SubgraphView view = moment.values().view();
        SubgraphResponse response = view.response();
        CacheInfo info = response == null ? null : CacheInfo.of(view.context(), infoPrefix, response.subgraph());
        if (info == null) {
            return;
        }
        Attributes shared = attributes.build(moment, true);
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

    private static final class Run extends InstrumentRun<SubgraphView> {
        private final CachePlan plan;

        Run(CachePlan plan) {
            this.plan = plan;
        }

        @Override
        boolean enter(Moment<SubgraphView> moment) {
            Phase phase = moment.values().phase();
            if (phase == Phase.RESPONSE) {
                plan.record(moment);
            }
            return phase != Phase.RESPONSE && phase != Phase.DROP;
        }
    }
}

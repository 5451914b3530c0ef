package dev.weir.telemetry.instruments.reading;

import dev.weir.metrics.definition.AttributeName;
import dev.weir.selectors.attribute.CacheAttributes;
import dev.weir.selectors.selector.cache.CacheLookups;
import dev.weir.selectors.stage.Phase;
import dev.weir.selectors.stage.SubgraphView;
import dev.weir.telemetry.config.reading.RuledText;
import dev.weir.telemetry.instruments.AttributeList;
import dev.weir.telemetry.instruments.CacheCounterConfig;
import dev.weir.telemetry.instruments.reading.selector.SelectorReader;
import dev.weir.telemetry.instruments.standard.AttributeVocabulary;
import dev.weir.telemetry.yaml.MappingReader;
import dev.weir.telemetry.yaml.ValueReader;
import dev.weir.telemetry.yaml.node.YamlMapping;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the counters of caches. They are off unless asked for, and have no others beside them. */
record CacheReader(SelectorReader<SubgraphView> selectors) {

    List<CacheCounterConfig> read(MappingReader cache) {
        List<CacheCounterConfig> counters = new ArrayList<>();
        add(
                counters,
                cache.at("apollo.router.operations.entity.cache"),
                "Entity cache hit/miss operations at the subgraph level (deprecated)",
                CacheLookups.Store.ENTITY_CACHE);
        add(
                counters,
                cache.at("apollo.router.response.cache"),
                "Response cache hit/miss operations at the subgraph level",
                CacheLookups.Store.RESPONSE_CACHE);
        return counters;
    }

    private void add(
            List<CacheCounterConfig> counters, ValueReader value, String description, CacheLookups.Store store) {
        CacheCounterConfig plain = new CacheCounterConfig(value.key(), description, store, null, AttributeList.none());
        if (value.node().orElse(null) instanceof YamlMapping) {
            counters.add(value.mapping(group -> group.mapping("attributes", keys -> counter(keys, plain))
                            .required())
                    .orElse(plain));
        } else if (value.flag().orElse(false)) {
            counters.add(plain);
        }
    }

    private CacheCounterConfig counter(MappingReader keys, CacheCounterConfig plain) {
        String typeAttribute = typeAttribute(keys);
        AttributeList<SubgraphView> others = new AttributesReader<>(
                        AttributeVocabulary.<SubgraphView>free(List.of()), selectors, true, DefaultLevel.NONE)
                .read(keys, new Reach(EnumSet.of(Phase.REQUEST, Phase.RESPONSE)));
        others.attributes()
                .forEach(other -> keys.check(
                        !other.name().equals(CacheAttributes.HIT)
                                && !other.name().equals(typeAttribute),
                        "two attributes are called \"" + other.name() + '"',
                        "give one of them another name"));
        return new CacheCounterConfig(plain.name(), plain.description(), plain.store(), typeAttribute, others);
    }

    private static @Nullable String typeAttribute(MappingReader keys) {
        ValueReader value = keys.at(CacheAttributes.TYPE_NAME);
        if (value.node().orElse(null) instanceof YamlMapping) {
            return value.mapping(form -> RuledText.read(
                                    form,
                                    "alias",
                                    "the key of an attribute",
                                    CacheAttributes.TYPE_NAME,
                                    AttributeName::checked)
                            .required())
                    .orNull();
        }
        return value.flag().orElse(false) ? CacheAttributes.TYPE_NAME : null;
    }
}

package dev.weir.telemetry.config.shared;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import org.jspecify.annotations.Nullable;

/** What the file says of the process that measures. Immutable. */
public record ResourceConfig(
        @Nullable String serviceName, @Nullable String serviceNamespace, Attributes attributes) {
    public static final ResourceConfig DEFAULT = new ResourceConfig(null, null, Attributes.empty());

    private static final AttributeKey<String> NAME = AttributeKey.stringKey("service.name");
    private static final AttributeKey<String> NAMESPACE = AttributeKey.stringKey("service.namespace");

    /** All attributes, where the keys for the service's name and namespace outrank attributes of that name. */
    public Attributes merged() {
        var merged = attributes.toBuilder();
        if (serviceName != null) {
            merged.removeIf(key -> key.getKey().equals(NAME.getKey()));
            merged.put(NAME, serviceName);
        }
        if (serviceNamespace != null) {
            merged.removeIf(key -> key.getKey().equals(NAMESPACE.getKey()));
            merged.put(NAMESPACE, serviceNamespace);
        }
        return merged.build();
    }
}

package dev.weir.telemetry.resource;

import dev.weir.telemetry.config.shared.ResourceConfig;
import dev.weir.telemetry.config.vendor.PrivateConfig;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.AttributesBuilder;
import io.opentelemetry.sdk.resources.Resource;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What this process says of itself: to the operator, the file and the environment, which outranks it; to the vendor, only
 * what the vendor's block says and an id that lives as long as the process.
 */
public final class ProcessResource {
    private static final AttributeKey<String> NAME = AttributeKey.stringKey("service.name");
    private static final AttributeKey<String> EXECUTABLE = AttributeKey.stringKey("process.executable.name");
    private static final AttributeKey<String> VERSION = AttributeKey.stringKey("service.version");
    private static final AttributeKey<String> INSTANCE = AttributeKey.stringKey("service.instance.id");
    private static final String UNKNOWN = "unknown_service";

    private final Function<String, @Nullable String> environment;
    private final String executable;
    private final String version;
    private final String instance = UUID.randomUUID().toString();

    /**
     * The resource of a process.
     *
     * @param executable the name of what runs, or empty
     * @param version the version of what runs, or empty
     */
    public ProcessResource(Function<String, @Nullable String> environment, String executable, String version) {
        this.environment = environment;
        this.executable = executable;
        this.version = version;
    }

    /** For the operator's own destinations. Later sources outrank earlier ones, attribute by attribute. */
    public Resource ofOperator(ResourceConfig config) {
        AttributesBuilder attributes = Attributes.builder();
        attributes.put(NAME, executable.isEmpty() ? UNKNOWN : UNKNOWN + ":" + executable);
        if (!executable.isEmpty()) {
            attributes.put(EXECUTABLE, executable);
        }
        if (!version.isEmpty()) {
            attributes.put(VERSION, version);
        }
        Attributes configured = config.merged();
        replace(attributes, configured);
        replace(attributes, pairs(variable("OTEL_RESOURCE_ATTRIBUTES")));
        String name = variable("OTEL_SERVICE_NAME");
        if (!name.isBlank()) {
            replace(attributes, Attributes.of(NAME, name.strip()));
        }
        return Resource.create(attributes.build());
    }

    /** For the vendor, who learns nothing from the operator's resource. */
    public Resource ofVendor(PrivateConfig config) {
        AttributesBuilder attributes = Attributes.builder().put(INSTANCE, instance);
        replace(attributes, config.resource());
        return Resource.create(attributes.build());
    }

    private String variable(String name) {
        String value = environment.apply(name);
        return value == null ? "" : value;
    }

    /** Keys are one namespace, whatever the type of their value. */
    private static void replace(AttributesBuilder attributes, Attributes stronger) {
        stronger.forEach(
                (key, value) -> attributes.removeIf(other -> other.getKey().equals(key.getKey())));
        attributes.putAll(stronger);
    }

    /** Reads {@code key=value,key=value}, with values encoded as in a URL; what is not a pair is left out. */
    private static Attributes pairs(String text) {
        AttributesBuilder attributes = Attributes.builder();
        int start = 0;
        while (start < text.length()) {
            int end = text.indexOf(',', start);
            end = end < 0 ? text.length() : end;
            String pair = text.substring(start, end);
            int equals = pair.indexOf('=');
            if (equals > 0 && !pair.substring(0, equals).isBlank()) {
                attributes.put(
                        pair.substring(0, equals).strip(),
                        decoded(pair.substring(equals + 1).strip()));
            }
            start = end + 1;
        }
        return attributes.build();
    }

    private static String decoded(String value) {
        try {
            return URLDecoder.decode(value.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return value; // a lone percent sign stands for itself
        }
    }
}

package dev.weir.telemetry.config.vendor;

import dev.weir.telemetry.config.otlp.OtlpConfig;
import dev.weir.telemetry.config.otlp.OtlpReader;
import dev.weir.telemetry.config.shared.ResourceReader;
import dev.weir.telemetry.yaml.MappingReader;
import io.opentelemetry.api.common.Attributes;

/**
 * The block {@code private}: the stream of usage metrics to a vendor. Immutable.
 *
 * @param push where to and how
 * @param resource what the vendor learns of the process, and all of it; the shared resource stays with the operator
 * @param filter what the vendor learns at all
 */
public record PrivateConfig(OtlpConfig push, Attributes resource, FilterConfig filter) {
    public static final PrivateConfig DEFAULT =
            new PrivateConfig(OtlpConfig.VENDOR_DEFAULT, Attributes.empty(), FilterConfig.DEFAULT);

    /** Reads the block. */
    public static PrivateConfig read(MappingReader block) {
        PrivateConfig read = new PrivateConfig(
                OtlpReader.read(block, OtlpConfig.VENDOR_DEFAULT),
                ResourceReader.read(block, "resource"),
                block.mapping("filter", FilterConfig::read).orElse(FilterConfig.DEFAULT));
        block.check(
                !read.push.enabled() || block.has("endpoint"),
                "this stream is enabled and has no \"endpoint\"",
                "write the vendor's address, or \"enabled: false\"");
        return read;
    }
}

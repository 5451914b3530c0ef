package dev.weir.telemetry.registry;

import static java.util.Objects.requireNonNull;

import dev.weir.metrics.registry.backend.MetricRegistry;
import dev.weir.telemetry.exposition.MetricsPage;
import dev.weir.telemetry.exposition.RenderedPage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * All of a process's metrics on one page: what a destination holds, and below it what a registry holds beside the
 * destinations. It is always in Prometheus' text format 0.0.4, the one that every registry writes.
 */
public final class RegistryPage implements MetricsPage {
    private static final String TEXT_FORMAT = "text/plain;version=0.0.4";

    private final MetricsPage destination;
    private final MetricRegistry registry;

    private RegistryPage(MetricsPage destination, MetricRegistry registry) {
        this.destination = destination;
        this.registry = registry;
    }

    /** The destination's page with the registry's values, which may be there already: then it is the page itself. */
    public static MetricsPage of(MetricsPage destination, MetricRegistry registry) {
        requireNonNull(destination, "destination");
        return registry.reachesDestinations() ? destination : new RegistryPage(destination, registry);
    }

    @Override
    public RenderedPage open(@Nullable String accept) {
        RenderedPage page = destination.open(TEXT_FORMAT);
        byte[] text = registry.prometheusText().getBytes(StandardCharsets.UTF_8);
        return new RenderedPage() {
            @Override
            public String contentType() {
                return page.contentType();
            }

            @Override
            public void writeTo(OutputStream out) throws IOException {
                page.writeTo(out);
                out.write(text);
            }
        };
    }
}

package dev.weir.benchmarks.reload;

import io.opentelemetry.sdk.metrics.InstrumentSelector;
import io.opentelemetry.sdk.metrics.SdkMeterProvider;
import io.opentelemetry.sdk.metrics.SdkMeterProviderBuilder;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.testing.exporter.InMemoryMetricReader;
import java.util.ArrayList;
import java.util.List;

/** Three providers of the SDK with the workload's views and instruments, built by hand. */
final class ByHand {
    private static final int DESTINATIONS = 3;

    private ByHand() {}

    /** Builds all of it, and tells how long that took. */
    static long nanos(int seriesLimit) {
        List<SdkMeterProvider> built = new ArrayList<>();
        long start = System.nanoTime();
        for (int i = 0; i < DESTINATIONS; i++) {
            built.add(provider(seriesLimit));
        }
        long nanos = System.nanoTime() - start;
        built.forEach(SdkMeterProvider::close);
        return nanos;
    }

    private static SdkMeterProvider provider(int seriesLimit) {
        SdkMeterProviderBuilder builder = SdkMeterProvider.builder()
                .setResource(Resource.getDefault())
                .registerMetricReader(InMemoryMetricReader.create(), type -> seriesLimit);
        for (int number = 0; number < Workload.VIEWS; number++) {
            builder.registerView(
                    InstrumentSelector.builder().setName(Workload.name(number)).build(),
                    Workload.view(number, seriesLimit));
        }
        SdkMeterProvider provider = builder.build();
        Workload.build(provider.get("benchmark"));
        return provider;
    }
}

package dev.weir.benchmarks.instruments;

import dev.weir.metrics.current.CurrentMeterProvider;
import dev.weir.metrics.filter.DefaultFilters;
import dev.weir.selectors.stage.context.Refusals;
import dev.weir.selectors.value.AttributeText;
import dev.weir.telemetry.config.ConfigDocument;
import dev.weir.telemetry.config.Host;
import dev.weir.telemetry.instruments.plan.Instruments;
import dev.weir.telemetry.instruments.standard.FetchDuration;
import dev.weir.telemetry.request.RequestTelemetry;
import dev.weir.telemetry.yaml.expansion.Expansion;
import dev.weir.telemetry.yaml.source.YamlSource;
import io.opentelemetry.api.metrics.MeterProvider;

/** A gateway that measures its requests as a file says, and does nothing else for them. */
final class Gateway {
    private final RequestTelemetry telemetry;

    private Gateway(RequestTelemetry telemetry) {
        this.telemetry = telemetry;
    }

    /** A gateway with the instruments that a file has in its section for the router. */
    static Gateway measuring(String router) {
        String file = "telemetry: {instrumentation: {instruments: {router: {" + router + "}}}}";
        MeterProvider provider = CurrentMeterProvider.process();
        Instruments instruments = Instruments.build(
                ConfigDocument.load(YamlSource.of("telemetry.yaml", file), Expansion.none(), Host.any())
                        .telemetry()
                        .instruments(),
                provider.get(DefaultFilters.DYNAMIC_METER),
                provider.get(FetchDuration.METER),
                new AttributeText(AttributeText.DEFAULT_BYTES),
                System::nanoTime);
        return new Gateway(new RequestTelemetry(() -> instruments, new Refusals(), System::nanoTime));
    }

    void serve(Exchange exchange) {
        telemetry.begin(exchange.request()).response(exchange.response());
    }
}

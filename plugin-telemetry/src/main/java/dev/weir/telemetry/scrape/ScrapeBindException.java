package dev.weir.telemetry.scrape;

import dev.weir.telemetry.config.prometheus.ListenAddress;
import java.io.IOException;

/** An address that can't be listened on. Its message names the key, the address and the cause. */
public final class ScrapeBindException extends IOException {
    private static final String LISTEN = "telemetry.exporters.metrics.prometheus.listen";

    ScrapeBindException(ListenAddress address, Throwable cause) {
        super(
                LISTEN + ": cannot listen on " + address + ": " + cause.getMessage()
                        + "; free the port, or write another address",
                cause);
    }
}

package dev.weir.benchmarks.instruments;

import dev.weir.benchmarks.record.OperatorsDestinations;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;

/** One request with and without instruments that decide at the request to record nothing. */
public class RefusedRows {
    /** So many that what they add stands out of what two JVMs differ by. */
    static final int INSTRUMENTS = 50;

    private static final AttributeKey<String> METHOD = AttributeKey.stringKey("method");
    private static final AttributeKey<String> CLIENT = AttributeKey.stringKey("client");
    private static final String DURATION_ALONE = "http.server.request.body.size: false,"
            + " http.server.response.body.size: false, http.server.active_requests: false,"
            + " apollo.router.overhead: false";
    private static final Gateway WITHOUT = Gateway.measuring(DURATION_ALONE);
    private static final Gateway FIFTY =
            Gateway.measuring(DURATION_ALONE + fifty("request_method: true", "UNKNOWN-%d"));
    private static final Gateway HEADERS = Gateway.measuring(DURATION_ALONE + fifty("request_header: x-%d", "yes"));

    private static String fifty(String selector, String wanted) {
        return IntStream.range(0, INSTRUMENTS)
                .mapToObj(number -> ", refused." + number + ": {type: counter, value: unit, unit: r, description: d,"
                        + " attributes: {method: {request_method: true}, client: {request_header: x-client}},"
                        + " condition: {eq: [" + wanted.replace("%d", "" + number) + ", {"
                        + selector.replace("%d", "" + number) + "}]}}")
                .collect(Collectors.joining());
    }

    @Benchmark
    public Attributes attributes(Traffic traffic) {
        Exchange exchange = traffic.next();
        String client = exchange.request().headers().first(Traffic.CLIENT);
        return Attributes.of(METHOD, exchange.request().method(), CLIENT, client == null ? "" : client);
    }

    @Benchmark
    public void withoutThem(OperatorsDestinations destinations, Traffic traffic) {
        WITHOUT.serve(traffic.next());
    }

    @Benchmark
    public void withThem(OperatorsDestinations destinations, Traffic traffic) {
        FIFTY.serve(traffic.next());
    }

    @Benchmark
    public void withHeaders(OperatorsDestinations destinations, Traffic traffic) {
        HEADERS.serve(traffic.next());
    }
}

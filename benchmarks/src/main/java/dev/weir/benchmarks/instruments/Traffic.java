package dev.weir.benchmarks.instruments;

import dev.weir.selectors.stage.http.Headers;
import dev.weir.selectors.stage.http.HttpResponse;
import dev.weir.selectors.stage.http.HttpVersion;
import dev.weir.selectors.stage.http.RequestTarget;
import dev.weir.selectors.stage.http.RouterRequest;
import dev.weir.selectors.stage.http.RouterResponse;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Sixteen exchanges one after the other, which no compiler can foresee: four methods, four statuses, two clients. */
@State(Scope.Thread)
public class Traffic {
    static final String CLIENT = "x-client";
    static final String TENANT = "x-tenant";
    static final String REGION = "x-region";

    private static final String[] METHODS = {"GET", "POST", "PUT", "DELETE"};
    private static final int[] STATUSES = {200, 204, 404, 503};
    private static final InetSocketAddress LOCAL = new InetSocketAddress(InetAddress.getLoopbackAddress(), 8080);
    private static final InetSocketAddress PEER = new InetSocketAddress(InetAddress.getLoopbackAddress(), 50_000);

    private final List<Exchange> exchanges = new ArrayList<>();
    private int index;
    private int fresh;

    /** Makes the exchanges. */
    public Traffic() {
        for (int i = 0; i < 16; i++) {
            exchanges.add(exchange(i, "tenant-" + i % 2));
        }
    }

    Exchange next() {
        index = index + 1 & 15;
        return exchanges.get(index);
    }

    /** An exchange of a tenant that comes back only after a thousand others. */
    Exchange nextOfManyTenants() {
        index = index + 1 & 15;
        fresh = fresh + 1 & 1023;
        return exchange(index, "tenant-" + fresh);
    }

    private static Exchange exchange(int number, String tenant) {
        Headers request = Headers.of(Map.of(
                "content-length",
                "2048",
                CLIENT,
                (number & 1) == 0 ? "web" : "ios",
                TENANT,
                tenant,
                REGION,
                (number & 4) == 0 ? "eu-1" : "us-1"));
        HttpResponse response = new HttpResponse(
                STATUSES[number % STATUSES.length], Headers.of(Map.of("content-length", "512", "x-cache", "hit")));
        return new Exchange(
                new RouterRequest(
                        METHODS[number / STATUSES.length],
                        new RequestTarget("/graphql"),
                        HttpVersion.HTTP_1_1,
                        request,
                        LOCAL,
                        PEER),
                new RouterResponse(response, 512L, null));
    }
}

package dev.weir.telemetry.push.receiver;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import io.opentelemetry.proto.collector.metrics.v1.ExportMetricsServiceRequest;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.zip.GZIPInputStream;
import javax.net.ssl.SSLParameters;
import org.jspecify.annotations.Nullable;

/** A collector that speaks HTTP and listens at {@code /v1/metrics}. */
public final class HttpReceiver extends Receiver {
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();

    private HttpReceiver(@Nullable ServerIdentity identity) throws IOException {
        InetSocketAddress anyPort = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        this.server =
                identity == null ? HttpServer.create(anyPort, 0) : secure(HttpsServer.create(anyPort, 0), identity);
        server.createContext("/v1/metrics", this::handle);
        server.setExecutor(threads);
        server.start();
    }

    private static HttpServer secure(HttpsServer server, ServerIdentity identity) {
        server.setHttpsConfigurator(new HttpsConfigurator(identity.context()) {
            @Override
            public void configure(HttpsParameters parameters) {
                SSLParameters tls = getSSLContext().getDefaultSSLParameters();
                tls.setNeedClientAuth(identity.clientAuthority() != null);
                parameters.setSSLParameters(tls);
            }
        });
        return server;
    }

    public static HttpReceiver start() throws IOException {
        return new HttpReceiver(null);
    }

    public static HttpReceiver start(ServerIdentity identity) throws IOException {
        return new HttpReceiver(identity);
    }

    @Override
    public int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Map<String, String> headers = new HashMap<>();
            exchange.getRequestHeaders()
                    .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.get(0)));
            boolean isCompressed = "gzip".equals(headers.get("content-encoding"));
            InputStream body =
                    isCompressed ? new GZIPInputStream(exchange.getRequestBody()) : exchange.getRequestBody();
            byte[] answer = take(new ReceivedPush(ExportMetricsServiceRequest.parseFrom(body), headers))
                    .toByteArray();
            exchange.getResponseHeaders().set("Content-Type", "application/x-protobuf");
            exchange.sendResponseHeaders(200, answer.length == 0 ? -1 : answer.length);
            exchange.getResponseBody().write(answer);
        }
    }
}

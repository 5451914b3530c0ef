package dev.weir.telemetry.push.otlp;

import dev.weir.metrics.misuse.OffTheRecordPath;
import dev.weir.telemetry.config.otlp.OtlpConfig;
import dev.weir.telemetry.config.tls.ClientTls;
import dev.weir.telemetry.push.Deadline;
import dev.weir.telemetry.push.otlp.answer.Answer;
import dev.weir.telemetry.push.otlp.tls.ClientIdentity;
import dev.weir.telemetry.push.otlp.tls.TrustedSockets;
import dev.weir.telemetry.push.report.FailureCause;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.ConnectionPool;
import okhttp3.ConnectionSpec;
import okhttp3.Dispatcher;
import okhttp3.Dns;
import okhttp3.OkHttpClient;
import okhttp3.Response;
import okio.ByteString;

/**
 * Carries requests to one endpoint. Whoever sends waits no longer than the deadline, even while the system looks up a
 * name, which nothing can interrupt: that takes place on a thread of the transport's own, of which there are at most
 * two.
 */
@OffTheRecordPath("only pushing threads send")
final class Transport {
    private static final int MOST_CALLS = 2;
    private static final Duration LONGEST_CONNECT = Duration.ofSeconds(10);
    private static final Duration NO_LIMIT_BUT_THE_DEADLINE = Duration.ZERO;

    private final Protocol protocol;
    private final ClientIdentity identity;
    private final NetworkFailures failures;
    private final ExecutorService threads;
    private final OkHttpClient client;

    Transport(OtlpConfig config, Protocol protocol) {
        this.protocol = protocol;
        TrustedSockets sockets = TrustedSockets.of(config.endpoint().isEncrypted() ? config.tls() : ClientTls.DEFAULT);
        this.identity = sockets.identity();
        this.failures = new NetworkFailures(config, identity::wasAsked);
        this.threads =
                new ThreadPoolExecutor(0, Integer.MAX_VALUE, 30, TimeUnit.SECONDS, new SynchronousQueue<>(), work -> {
                    Thread thread =
                            new Thread(work, "weir-otlp-" + config.endpoint().host());
                    thread.setDaemon(true);
                    return thread;
                });
        this.client = client(config, protocol, sockets, threads);
    }

    private static OkHttpClient client(
            OtlpConfig config, Protocol protocol, TrustedSockets sockets, ExecutorService threads) {
        Dispatcher dispatcher = new Dispatcher(threads);
        dispatcher.setMaxRequests(MOST_CALLS);
        dispatcher.setMaxRequestsPerHost(MOST_CALLS);
        OkHttpClient.Builder builder = new OkHttpClient.Builder()
                .dispatcher(dispatcher)
                .connectionPool(new ConnectionPool(1, 5, TimeUnit.MINUTES))
                .connectTimeout(LONGEST_CONNECT)
                .readTimeout(NO_LIMIT_BUT_THE_DEADLINE)
                .writeTimeout(NO_LIMIT_BUT_THE_DEADLINE)
                .callTimeout(NO_LIMIT_BUT_THE_DEADLINE)
                .followRedirects(false)
                .followSslRedirects(false)
                .protocols(protocol.versions(config.endpoint().isEncrypted()));
        if (config.endpoint().isEncrypted()) {
            builder.connectionSpecs(List.of(ConnectionSpec.MODERN_TLS))
                    .sslSocketFactory(sockets.factory(), sockets.trust());
        } else {
            builder.connectionSpecs(List.of(ConnectionSpec.CLEARTEXT));
        }
        if (config.endpoint().isEncrypted() && config.tls().domainName() != null) {
            // The name that the certificate must have takes the host's place; the host is where it is looked up.
            builder.dns(name ->
                            List.of(InetAddress.getAllByName(config.endpoint().host())))
                    .proxy(Proxy.NO_PROXY);
        } else {
            builder.dns(Dns.SYSTEM);
        }
        return builder.build();
    }

    /** Sends once; returns by the deadline. */
    Answer send(ByteString message, Deadline deadline) {
        Call call = client.newCall(protocol.request(message));
        CompletableFuture<Answer> answer = new CompletableFuture<>();
        call.enqueue(new Reader(answer));
        if (deadline.await(answer)) {
            return answer.join();
        }
        call.cancel();
        client.connectionPool().evictAll(); // a connection that hung once is not tried again
        return Answer.passingFailure(FailureCause.TIMED_OUT, "no answer came in time");
    }

    private static Answer closed() {
        return Answer.finalFailure(FailureCause.CLOSED, "the exporter was closed");
    }

    void close() {
        threads.shutdown();
        client.dispatcher().cancelAll();
        client.connectionPool().evictAll();
    }

    private final class Reader implements Callback {
        private final CompletableFuture<Answer> answer;

        private Reader(CompletableFuture<Answer> answer) {
            this.answer = answer;
        }

        @Override
        public void onResponse(Call call, Response response) {
            identity.forgetQuestion();
            try (response) {
                answer.complete(protocol.read(response));
            } catch (IOException e) {
                answer.complete(threads.isShutdown() ? closed() : NetworkFailures.withoutEnd(e));
            } catch (RuntimeException e) {
                answer.complete(Answer.finalFailure(
                        FailureCause.UNINTELLIGIBLE,
                        "the answer can't be read: " + e.getClass().getName()));
                call.cancel();
            }
        }

        @Override
        public void onFailure(Call call, IOException failure) {
            answer.complete(threads.isShutdown() ? closed() : failures.withoutAnswer(failure));
        }
    }
}

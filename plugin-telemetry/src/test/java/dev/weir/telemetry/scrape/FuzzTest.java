package dev.weir.telemetry.scrape;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.UnixOperatingSystemMXBean;
import dev.weir.telemetry.Eventually;
import dev.weir.telemetry.config.prometheus.Authentication;
import dev.weir.telemetry.config.prometheus.ScrapeLimits;
import dev.weir.telemetry.config.tls.ServerTls;
import dev.weir.telemetry.scrape.event.DropReason;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Clients that send what a seed makes up. Whatever that is, nothing is thrown, repeated or left over, and a good scraper
 * is served in between.
 */
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class FuzzTest {
    private static final String PAGE = "requests_total 7\n";
    private static final int CLIENTS = 3_000;
    private static final int ENCRYPTED_CLIENTS = 200;
    private static final Duration A_WHILE = Duration.ofSeconds(2);
    private static final ScrapeLimits MANY = new ScrapeLimits(1_000, 1_000, A_WHILE, A_WHILE, TestListener.LONG);
    private static final Pattern STATUS = Pattern.compile("(?:^|\n)HTTP/1\\.1 (\\d{3}) ");
    private static final List<String> STATUSES = List.of("200", "400", "404", "405", "413", "414", "417", "431", "505");
    private static final UnixOperatingSystemMXBean SYSTEM =
            (UnixOperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    /** How one seed's client connects and sends. */
    private interface Attack {
        FuzzedClient on(int port, SplittableRandom random) throws Exception;
    }

    @Test
    void whateverIsSent_aGoodScraperIsServed_andNothingIsLeftOver() throws Exception {
        withstand(null, CLIENTS, (port, random) -> FuzzedClient.to(port).send(new FuzzedRequests(random).pieces()));
    }

    @Test
    void whateverIsSentInsteadOfAHandshake_aGoodScraperIsServed_andNothingIsLeftOver() throws Exception {
        byte[] greeting = greeting();
        withstand(PemFiles.server("server", null), ENCRYPTED_CLIENTS, (port, random) -> {
            FuzzedRequests fuzzed = new FuzzedRequests(random);
            return FuzzedClient.to(port).send(random.nextInt(4) == 0 ? fuzzed.pieces() : fuzzed.piecesOf(greeting));
        });
    }

    @Test
    void whateverIsSentEncrypted_aGoodScraperIsServed_andNothingIsLeftOver() throws Exception {
        withstand(
                PemFiles.server("server", null),
                ENCRYPTED_CLIENTS,
                (port, random) ->
                        new FuzzedClient(PemFiles.client(null, port)).send(new FuzzedRequests(random).pieces()));
    }

    private static void withstand(@Nullable ServerTls tls, int clients, Attack attack) throws Exception {
        try (LeakReports leaks = new LeakReports();
                NettyWarnings warnings = new NettyWarnings();
                TestListener listener =
                        TestListener.with(TestListener.settings(Pages.of(PAGE), MANY, Authentication.NONE, tls))) {
            scrape(listener, tls);
            long files = SYSTEM.getOpenFileDescriptorCount();
            Map<Long, FuzzedClient> waiting = new LinkedHashMap<>();
            for (long seed = 0; seed < clients; seed++) {
                SplittableRandom random = new SplittableRandom(seed);
                FuzzedClient client = attack.on(listener.port(), random);
                if (random.nextInt(50) == 0) {
                    waiting.put(seed, client);
                } else {
                    assertHarmless(seed, client.end(random));
                }
                if (seed % 10 == 0) {
                    scrape(listener, tls);
                }
            }
            for (Map.Entry<Long, FuzzedClient> one : waiting.entrySet()) {
                assertHarmless(one.getKey(), one.getValue().awaitEnd());
            }

            assertThat(Eventually.holds(() -> SYSTEM.getOpenFileDescriptorCount() <= files))
                    .as("open files: %s, and at first %s", SYSTEM.getOpenFileDescriptorCount(), files)
                    .isTrue();
            assertThat(listener.retire(TestListener.LONG)).isTrue();
            assertThat(listener.events().allDropped())
                    .allSatisfy(dropped -> assertThat(dropped.reason()).isNotEqualTo(DropReason.FAULT));
            assertThat(warnings.all()).isEmpty();
            assertThat(leaks.afterCollection()).isEmpty();
        }
    }

    private static void scrape(TestListener listener, @Nullable ServerTls tls) throws Exception {
        try (RawConnection good =
                tls == null ? listener.connect() : new RawConnection(PemFiles.client(null, listener.port()))) {
            assertThat(good.get("/metrics").text()).isEqualTo(PAGE);
        }
    }

    private static void assertHarmless(long seed, String answer) {
        assertThat(answer).as("seed %s", seed).doesNotContain(FuzzedRequests.CANARY);
        assertThat(STATUS.matcher(answer).results().map(status -> status.group(1)))
                .as("seed %s", seed)
                .isSubsetOf(STATUSES);
    }

    /** What a client says first where TLS is spoken. */
    private static byte[] greeting() throws Exception {
        SSLEngine engine = SSLContext.getDefault().createSSLEngine();
        engine.setUseClientMode(true);
        engine.beginHandshake();
        ByteBuffer record = ByteBuffer.allocate(engine.getSession().getPacketBufferSize());
        engine.wrap(ByteBuffer.allocate(0), record);
        return Arrays.copyOf(record.array(), record.position());
    }
}

package dev.weir.telemetry.scrape.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.telemetry.config.prometheus.PrometheusConfig;
import dev.weir.telemetry.config.tls.Certificates;
import dev.weir.telemetry.config.tls.ServerTls;
import dev.weir.telemetry.scrape.PemFiles;
import dev.weir.telemetry.yaml.value.Secret;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScrapeSettingsTest {
    private static final String KEY = "telemetry.exporters.metrics.prometheus.tls.key: ";

    @Test
    void keyOfAnotherCertificate_isRefused() {
        assertThatThrownBy(() -> settings(PemFiles.text("client-key")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(KEY + "this is not the key of the first certificate");
    }

    @Test
    void keyInAnotherForm_isRefused_withWhatToDo() {
        assertThatThrownBy(() -> settings(PemFiles.text("server-key-sec1")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(KEY + "this key is not in PKCS #8 form; ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "canary", "-----BEGIN PRIVATE KEY-----Y2FuYXJ5-----END PRIVATE KEY-----"})
    void whatIsNoKey_isRefused_withoutRepeatingIt(String text) {
        assertThatThrownBy(() -> settings(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(KEY)
                .message()
                .satisfies(
                        message -> assertThat(message).doesNotContain("canary").doesNotContain("Y2Fu"));
    }

    private static ScrapeSettings settings(String key) {
        PrometheusConfig plain = PrometheusConfig.DEFAULT;
        ServerTls tls = new ServerTls(Certificates.ofPem(PemFiles.text("server")), Secret.of(key), null);
        return ScrapeSettings.of(
                new PrometheusConfig(
                        true,
                        plain.listen(),
                        plain.path(),
                        plain.resourceSelector(),
                        tls,
                        plain.authentication(),
                        plain.limits()),
                () -> {
                    throw new AssertionError("nobody asks for the page");
                });
    }
}

package dev.weir.telemetry;

import dev.weir.telemetry.config.ConfigDocument;
import dev.weir.telemetry.config.MetricsConfig;
import dev.weir.telemetry.config.TelemetryConfig;
import dev.weir.telemetry.config.otlp.OtlpConfig;
import dev.weir.telemetry.config.prometheus.PrometheusConfig;
import dev.weir.telemetry.config.tls.ClientTls;
import dev.weir.telemetry.config.tls.ServerTls;
import dev.weir.telemetry.config.vendor.PrivateConfig;
import dev.weir.telemetry.scrape.PemFiles;
import dev.weir.telemetry.yaml.value.Secret;
import java.util.Objects;

/** Puts the key of another certificate into a document, which no file could: what can be made ready fails late with it. */
final class KeyOfAnother {
    private static final Secret KEY = Secret.of(PemFiles.text("renewed-server-key"));

    private KeyOfAnother() {}

    /** The document with that key at the first, second or third destination. */
    static ConfigDocument in(ConfigDocument document, int destination) {
        MetricsConfig metrics = document.telemetry().metrics();
        PrivateConfig vendor = metrics.vendor();
        MetricsConfig broken = switch (destination) {
            case 0 ->
                new MetricsConfig(metrics.shared(), broken(metrics.otlp()), metrics.prometheus(), metrics.vendor());
            case 1 ->
                new MetricsConfig(metrics.shared(), metrics.otlp(), broken(metrics.prometheus()), metrics.vendor());
            default ->
                new MetricsConfig(
                        metrics.shared(),
                        metrics.otlp(),
                        metrics.prometheus(),
                        new PrivateConfig(broken(vendor.push()), vendor.resource(), vendor.filter()));
        };
        TelemetryConfig telemetry = new TelemetryConfig(
                broken, document.telemetry().instruments(), document.telemetry().inspection());
        return new ConfigDocument(telemetry, document.warnings());
    }

    private static OtlpConfig broken(OtlpConfig sound) {
        ClientTls tls = sound.tls();
        return new OtlpConfig(
                sound.enabled(),
                sound.protocol(),
                sound.endpoint(),
                sound.headers(),
                new ClientTls(tls.domainName(), tls.authorities(), tls.certificate(), KEY),
                sound.compression(),
                sound.interval(),
                sound.timeout(),
                sound.temporality());
    }

    private static PrometheusConfig broken(PrometheusConfig sound) {
        ServerTls tls = Objects.requireNonNull(sound.tls());
        return new PrometheusConfig(
                sound.enabled(),
                sound.listen(),
                sound.path(),
                sound.resourceSelector(),
                new ServerTls(tls.certificateChain(), KEY, tls.clientAuthorities()),
                sound.authentication(),
                sound.limits());
    }
}

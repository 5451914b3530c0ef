package dev.weir.telemetry.config.prometheus;

import dev.weir.telemetry.config.reading.Misplaced;
import dev.weir.telemetry.config.reading.RuledText;
import dev.weir.telemetry.config.tls.ServerTls;
import dev.weir.telemetry.yaml.MappingReader;
import dev.weir.telemetry.yaml.problem.Problem;

/** Reads the scrape endpoint, and warns of one that tells more than its owner may want. */
public final class PrometheusReader {
    private static final String LISTEN = "an address and a port, such as 127.0.0.1:9090";
    private static final int LONGEST_PATH = 200;
    private static final String PATH_MARKS = "/-._~";

    private PrometheusReader() {}

    /** Reads the block. */
    public static PrometheusConfig read(MappingReader block) {
        PrometheusConfig byDefault = PrometheusConfig.DEFAULT;
        PrometheusConfig read = new PrometheusConfig(
                block.flag("enabled").orElse(byDefault.enabled()),
                ListenReader.read(block, "listen", LISTEN, byDefault.listen()).orElse(byDefault.listen()),
                RuledText.read(block, "path", "a path such as /metrics", byDefault.path(), PrometheusReader::path)
                        .orElse(byDefault.path()),
                block.oneOf("resource_selector", ResourceSelector.class).orElse(byDefault.resourceSelector()),
                block.mapping("tls", ServerTls::read).orNull(),
                Authentication.read(block, "authentication").orElse(byDefault.authentication()),
                block.mapping("limits", ScrapeLimits::read).orElse(byDefault.limits()));
        Misplaced.report(block, "port", "address and port together, such as \"listen: 127.0.0.1:9090\"");
        Misplaced.report(block, "address", "address and port together, such as \"listen: 127.0.0.1:9090\"");
        warnOfExposure(block, read);
        return read;
    }

    private static String path(String text) {
        if (!text.startsWith("/")) {
            throw new IllegalArgumentException("a path starts with a slash; write \"/" + text + "\"");
        }
        if (text.length() > LONGEST_PATH || !text.chars().allMatch(PrometheusReader::isPartOfPath)) {
            throw new IllegalArgumentException(
                    "a path has up to 200 letters, digits, slashes and - . _ ~; write one such as /metrics");
        }
        return text;
    }

    private static boolean isPartOfPath(int letter) {
        return letter < 0x80 && (Character.isLetterOrDigit(letter) || PATH_MARKS.indexOf(letter) >= 0);
    }

    private static void warnOfExposure(MappingReader block, PrometheusConfig read) {
        if (!read.enabled() || read.listen().isLoopback()) {
            return;
        }
        ServerTls tls = read.tls();
        boolean asksForCertificates = tls != null && tls.clientAuthorities() != null;
        if (read.authentication().isOpen() && !asksForCertificates) {
            warn(
                    block,
                    "whoever reaches " + read.listen() + " can read every metric",
                    "add \"authentication\" or \"tls.client_ca\", or listen on 127.0.0.1");
        } else if (tls == null) {
            warn(block, "passwords and tokens travel to " + read.listen() + " as plain text", "add \"tls\"");
        }
    }

    private static void warn(MappingReader block, String found, String advice) {
        block.report(Problem.warning(
                        block.at("listen").position(),
                        block.path().key("listen").toString(),
                        found)
                .suggesting(advice));
    }
}

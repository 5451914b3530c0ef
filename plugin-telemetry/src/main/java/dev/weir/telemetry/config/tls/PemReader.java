package dev.weir.telemetry.config.tls;

import dev.weir.telemetry.config.reading.RuledText;
import dev.weir.telemetry.yaml.MappingReader;
import dev.weir.telemetry.yaml.Setting;
import dev.weir.telemetry.yaml.ValueReader;
import dev.weir.telemetry.yaml.node.YamlNode;
import dev.weir.telemetry.yaml.node.YamlScalar;
import dev.weir.telemetry.yaml.value.Secret;
import java.util.List;
import java.util.function.Function;

/** Reads PEM text. No report repeats any of it, since it may be a key. */
final class PemReader {
    static final String WRITE_A_REFERENCE = "; write ${file.…} with the path of a PEM file";

    private static final int LONGEST_PATH = 250;
    private static final List<String> PEM_FILES = List.of(".pem", ".crt", ".cer", ".key");

    private PemReader() {}

    static Setting<Certificates> certificates(MappingReader mapping, String key) {
        return read(mapping, key, new Certificates(List.of()), Certificates::ofPem);
    }

    static Setting<Secret> privateKey(MappingReader mapping, String key) {
        return read(mapping, key, Secret.of(""), PemReader::checkedKey);
    }

    /** Reports a key that is not the one of the certificate beside it. What is missing or damaged has been reported. */
    static void checkPair(MappingReader mapping, String key, Secret read, String certificates, Certificates beside) {
        if (read.reveal().isEmpty() || beside.all().isEmpty()) {
            return;
        }
        try {
            KeyOfCertificate.read(certificates, read, beside.all().get(0).getPublicKey());
        } catch (IllegalArgumentException e) {
            report(mapping, mapping.at(key), String.valueOf(e.getMessage()));
        }
    }

    private static <T> Setting<T> read(
            MappingReader mapping, String key, T substitute, Function<String, T> conversion) {
        ValueReader value = mapping.at(key);
        Setting<Secret> text = value.secret();
        if (!text.isGiven()) {
            return text.as("text in PEM form", substitute, unused -> substitute);
        }
        try {
            return value.given(conversion.apply(text.required().reveal()));
        } catch (IllegalArgumentException e) {
            report(mapping, value, String.valueOf(e.getMessage()));
            return value.given(substitute);
        }
    }

    private static void report(MappingReader mapping, ValueReader value, String message) {
        int advice = message.indexOf(WRITE_A_REFERENCE);
        if (advice >= 0 && value.node().orElse(null) instanceof YamlScalar scalar && scalar.fromExpansion()) {
            RuledText.report(
                    mapping, value, message.substring(0, advice), "look at what " + scalar.source() + " stands for");
        } else {
            RuledText.report(mapping, value, looksLikePath(value) ? pathFound(value) : message);
        }
    }

    private static Secret checkedKey(String text) {
        List<Pem.Block> keys = Pem.blocks(text).stream()
                .filter(block -> block.label().endsWith("PRIVATE KEY") || !block.isSound())
                .toList();
        if (keys.isEmpty()) {
            throw new IllegalArgumentException("found text that is not a private key in PEM form" + WRITE_A_REFERENCE);
        }
        if (keys.size() > 1) {
            throw new IllegalArgumentException("found more than one private key; write the one of the certificate");
        }
        if (!keys.get(0).isSound()) {
            throw new IllegalArgumentException("found a damaged private key" + WRITE_A_REFERENCE);
        }
        if (keys.get(0).label().contains("ENCRYPTED") || text.contains("Proc-Type: 4,ENCRYPTED")) {
            throw new IllegalArgumentException(
                    "found a private key that is locked with a passphrase; write one that is not, in a file that only"
                            + " this process may read");
        }
        if (!keys.get(0).label().equals("PRIVATE KEY")) {
            throw new IllegalArgumentException("found a private key in an older form, \""
                    + keys.get(0).label() + "\"; write what \"openssl pkcs8 -topk8 -nocrypt -in KEY\" makes of it");
        }
        return Secret.of(text);
    }

    private static boolean looksLikePath(ValueReader value) {
        String text = writtenText(value);
        return text.length() <= LONGEST_PATH && PEM_FILES.stream().anyMatch(text::endsWith);
    }

    private static String pathFound(ValueReader value) {
        return "found the path of a file, where its content is wanted; write \"${file." + writtenText(value) + "}\"";
    }

    private static String writtenText(ValueReader value) {
        YamlNode node = value.node().orElse(null);
        return node instanceof YamlScalar scalar && !scalar.fromExpansion() ? scalar.text() : "";
    }
}

package dev.weir.telemetry.push.otlp.answer;

import dev.weir.telemetry.config.otlp.OtlpConfig;
import dev.weir.telemetry.yaml.problem.SafeText;
import dev.weir.telemetry.yaml.value.Secret;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes what a server says fit for a log: escaped, short, and without the secrets that it may echo. */
public final class ServerWords {
    private static final String REDACTED = "[REDACTED]";

    private final List<Secret> secrets;

    public ServerWords(OtlpConfig config) {
        this.secrets = List.copyOf(config.headers().values());
    }

    /** The words as the end of a sentence; nothing if there are none. */
    public String said(@Nullable String words) {
        return words == null || words.isBlank() ? "" : ": " + SafeText.quote(withoutSecrets(words));
    }

    private String withoutSecrets(String words) {
        String safe = words;
        for (Secret secret : secrets) {
            String text = secret.reveal();
            String token = text.substring(text.lastIndexOf(' ') + 1); // "Bearer …" is echoed without its first word
            safe = text.isEmpty() ? safe : safe.replace(text, REDACTED);
            safe = token.isEmpty() ? safe : safe.replace(token, REDACTED);
        }
        return safe;
    }
}

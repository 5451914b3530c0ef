package dev.weir.telemetry.push.otlp;

import dev.weir.telemetry.config.otlp.OtlpConfig;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** What all requests to one endpoint have in common. */
final class RequestHeaders {
    private RequestHeaders() {}

    /** The configured headers, and our own name. */
    static Headers.Builder of(OtlpConfig config) {
        Headers.Builder headers = new Headers.Builder().add("User-Agent", "weir");
        config.headers().forEach((name, value) -> {
            try {
                headers.add(name, value.reveal());
            } catch (IllegalArgumentException e) {
                // Without the cause, which quotes the value.
                throw new IllegalArgumentException(
                        "the header \"" + name + "\" has a name or a value that can't be sent");
            }
        });
        if (domainName(config) != null) {
            headers.set("Host", config.endpoint().uri().getRawAuthority());
        }
        return headers;
    }

    /** Where requests go; the name that the certificate must have stands in for the host. */
    static HttpUrl url(OtlpConfig config) {
        HttpUrl url = HttpUrl.get(config.endpoint().uri().toString());
        String name = domainName(config);
        return name == null ? url : url.newBuilder().host(name).build();
    }

    private static @Nullable String domainName(OtlpConfig config) {
        return config.endpoint().isEncrypted() ? config.tls().domainName() : null;
    }
}

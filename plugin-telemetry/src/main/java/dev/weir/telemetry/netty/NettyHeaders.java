package dev.weir.telemetry.netty;

import dev.weir.selectors.stage.http.Headers;
import io.netty.handler.codec.http.HttpHeaders;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Headers as Netty holds them, not copied. */
public record NettyHeaders(HttpHeaders headers) implements Headers {

    @Override
    public @Nullable String first(String name) {
        return headers.get(name);
    }

    @Override
    public List<String> all(String name) {
        return headers.contains(name) ? headers.getAll(name) : List.of(); // Netty makes a list for none as well
    }
}

package dev.weir.gateway.graphql;

import dev.weir.selectors.stage.http.Body;
import io.netty.buffer.ByteBuf;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Finds the payloads of a GraphQL response in its bytes, as they pass. It keeps one payload at a time, and that bounded. */
public sealed interface PayloadReader permits WholePayload, MultipartPayloads, EventStreamPayloads {

    /** The next bytes, which are not taken. */
    void feed(ByteBuf part);

    /** The body is over. */
    void end();

    /**
     * The reader for a content type.
     *
     * @param mostBytes of a payload; longer ones are handed over as empty bodies
     * @param payloads hears of each payload
     */
    static PayloadReader of(@Nullable String contentType, int mostBytes, Consumer<Body> payloads) {
        String type = contentType == null ? "" : contentType.toLowerCase(Locale.ROOT);
        if (type.startsWith("multipart/mixed")) {
            return new MultipartPayloads(boundary(contentType), mostBytes, payloads);
        }
        return type.startsWith("text/event-stream")
                ? new EventStreamPayloads(mostBytes, payloads)
                : new WholePayload(mostBytes, payloads);
    }

    /** The boundary between parts, which is {@code -} by the convention of GraphQL where it isn't said. */
    private static String boundary(@Nullable String contentType) {
        for (String parameter : String.valueOf(contentType).split(";", -1)) {
            String[] pair = parameter.strip().split("=", 2);
            if (pair.length == 2 && pair[0].equalsIgnoreCase("boundary")) {
                return pair[1].replace("\"", "");
            }
        }
        return "-";
    }
}

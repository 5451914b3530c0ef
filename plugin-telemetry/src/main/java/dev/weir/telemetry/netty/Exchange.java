package dev.weir.telemetry.netty;

import dev.weir.selectors.jsonpath.json.parser.JsonLimits;
import dev.weir.selectors.stage.http.Body;
import dev.weir.selectors.stage.http.HttpResponse;
import dev.weir.selectors.stage.http.RouterResponse;
import dev.weir.telemetry.request.RouterStage;
import io.netty.buffer.ByteBuf;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** One request and what was written of its response so far. The body is kept only where an instrument wants it. */
final class Exchange {
    private static final int LONGEST_BODY = JsonLimits.DEFAULTS.size();

    private final RouterStage stage;
    private @Nullable HttpResponse head;
    private @Nullable ByteArrayOutputStream body;
    private long bytes;

    Exchange(RouterStage stage) {
        this.stage = stage;
        this.body = stage.wantsResponseBody() ? new ByteArrayOutputStream() : null;
    }

    void head(io.netty.handler.codec.http.HttpResponse response) {
        head = new HttpResponse(response.status().code(), new NettyHeaders(response.headers()));
    }

    void content(ByteBuf content) {
        int length = content.readableBytes();
        bytes += length;
        if (body == null) {
            return;
        }
        if (bytes > LONGEST_BODY) {
            body = null;
            stage.context().refusals().body();
            return;
        }
        try {
            content.getBytes(content.readerIndex(), body, length);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // an array takes everything
        }
    }

    /** Everything is written, or the client is gone. */
    void end(boolean written) {
        if (written && head != null) {
            stage.response(new RouterResponse(head, bytes, body == null ? null : Body.of(body.toByteArray())));
        } else {
            stage.close();
        }
    }
}

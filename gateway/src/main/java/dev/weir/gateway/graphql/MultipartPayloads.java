package dev.weir.gateway.graphql;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.weir.selectors.stage.http.Body;
import io.netty.buffer.ByteBuf;
import java.util.function.Consumer;

/**
 * A response in parts, as {@code @defer} and subscriptions over HTTP have them: lines between boundaries, each part with
 * headers, an empty line, and one payload. Heartbeats, which are empty objects, count as payloads too.
 */
final class MultipartPayloads implements PayloadReader {
    private final String delimiter;
    private final Consumer<Body> payloads;
    private final Collected payload;
    private final StringBuilder line = new StringBuilder();
    private final int longestLine;
    private Where where = Where.BEFORE;

    private enum Where {
        BEFORE,
        HEADERS,
        PAYLOAD,
        AFTER
    }

    MultipartPayloads(String boundary, int mostBytes, Consumer<Body> payloads) {
        this.delimiter = "--" + boundary;
        this.payloads = payloads;
        this.payload = new Collected(mostBytes);
        this.longestLine = delimiter.length() + 4;
    }

    @Override
    public void feed(ByteBuf part) {
        for (int i = part.readerIndex(); i < part.writerIndex(); i++) {
            feed(part.getByte(i));
        }
    }

    private void feed(byte one) {
        if (where == Where.PAYLOAD) {
            payload.add(one);
        }
        if (one == '\n') {
            lineEnded();
        } else if (line.length() <= longestLine) {
            line.append((char) (one & 0xFF));
        }
    }

    private void lineEnded() {
        String text = line.toString().stripTrailing();
        boolean blank = text.isEmpty();
        line.setLength(0);
        if (text.startsWith(delimiter)) {
            deliver(text.length());
            where = text.startsWith(delimiter + "--") ? Where.AFTER : Where.HEADERS;
        } else if (where == Where.HEADERS && blank) {
            where = Where.PAYLOAD;
        }
    }

    /** The payload ends before the line break that the boundary begins with. */
    private void deliver(int boundaryLine) {
        if (where != Where.PAYLOAD) {
            return;
        }
        payload.cut(boundaryLine + lineBreak());
        payloads.accept(payload.take());
    }

    private static int lineBreak() {
        return "\r\n".getBytes(ISO_8859_1).length;
    }

    /** A part that no boundary ended was cut off. */
    @Override
    public void end() {
        payload.take();
    }
}

package dev.weir.gateway.graphql;

import dev.weir.selectors.stage.http.Body;
import io.netty.buffer.ByteBuf;
import java.io.ByteArrayOutputStream;

/** Bytes that are kept up to a bound. What is longer is as good as nothing, since half a document says nothing. */
final class Collected {
    private final int mostBytes;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private boolean tooLong;

    Collected(int mostBytes) {
        this.mostBytes = mostBytes;
    }

    void add(ByteBuf part) {
        for (int i = part.readerIndex(); i < part.writerIndex() && !tooLong; i++) {
            add(part.getByte(i));
        }
    }

    void add(byte one) {
        if (bytes.size() >= mostBytes) {
            tooLong = true;
            bytes.reset();
        }
        if (!tooLong) {
            bytes.write(one);
        }
    }

    int size() {
        return bytes.size();
    }

    /** What was collected, and nothing is from here on. */
    Body take() {
        Body body = Body.of(bytes.toByteArray());
        bytes.reset();
        tooLong = false;
        return body;
    }

    /** The last bytes, without those that were taken off. */
    void cut(int length) {
        byte[] all = bytes.toByteArray();
        bytes.reset();
        bytes.write(all, 0, Math.max(0, all.length - length));
    }
}

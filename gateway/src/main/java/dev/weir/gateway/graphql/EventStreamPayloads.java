package dev.weir.gateway.graphql;

import dev.weir.selectors.stage.http.Body;
import io.netty.buffer.ByteBuf;
import java.util.function.Consumer;

/** A response as server-sent events: each event with data is a payload, its lines joined. */
final class EventStreamPayloads implements PayloadReader {
    private static final String DATA = "data:";

    private final Consumer<Body> payloads;
    private final Collected data;
    private final StringBuilder field = new StringBuilder(DATA.length());
    private boolean inData;
    private boolean atStartOfData;
    private boolean lineIsEmpty = true;

    EventStreamPayloads(int mostBytes, Consumer<Body> payloads) {
        this.data = new Collected(mostBytes);
        this.payloads = payloads;
    }

    @Override
    public void feed(ByteBuf part) {
        for (int i = part.readerIndex(); i < part.writerIndex(); i++) {
            feed(part.getByte(i));
        }
    }

    private void feed(byte one) {
        if (one == '\r') {
            return;
        }
        if (one == '\n') {
            lineEnded();
            return;
        }
        lineIsEmpty = false;
        if (inData) {
            if (!(atStartOfData && one == ' ')) {
                data.add(one);
            }
            atStartOfData = false;
        } else if (field.length() < DATA.length()) {
            field.append((char) (one & 0xFF));
            inData = field.toString().equals(DATA);
            atStartOfData = inData;
        }
    }

    private void lineEnded() {
        if (lineIsEmpty) {
            end();
        } else if (inData) {
            data.add((byte) '\n');
        }
        field.setLength(0);
        inData = false;
        lineIsEmpty = true;
    }

    @Override
    public void end() {
        if (data.size() > 0) {
            payloads.accept(data.take());
        }
    }
}

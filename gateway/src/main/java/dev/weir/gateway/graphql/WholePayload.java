package dev.weir.gateway.graphql;

import dev.weir.selectors.stage.http.Body;
import io.netty.buffer.ByteBuf;
import java.util.function.Consumer;

/** A response whose body is its one payload. */
final class WholePayload implements PayloadReader {
    private final Collected collected;
    private final Consumer<Body> payloads;

    WholePayload(int mostBytes, Consumer<Body> payloads) {
        this.collected = new Collected(mostBytes);
        this.payloads = payloads;
    }

    @Override
    public void feed(ByteBuf part) {
        collected.add(part);
    }

    @Override
    public void end() {
        payloads.accept(collected.take());
    }
}

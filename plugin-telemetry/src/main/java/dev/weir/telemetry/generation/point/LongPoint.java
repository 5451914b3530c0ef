package dev.weir.telemetry.generation.point;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.sdk.metrics.data.LongExemplarData;
import io.opentelemetry.sdk.metrics.data.LongPointData;
import java.util.List;

/** A whole number with exemplars, which the SDK has no factory for. */
record LongPoint(Header header, long value, List<LongExemplarData> exemplars) implements LongPointData {

    @Override
    public long getStartEpochNanos() {
        return header.start();
    }

    @Override
    public long getEpochNanos() {
        return header.end();
    }

    @Override
    public Attributes getAttributes() {
        return header.attributes();
    }

    @Override
    public long getValue() {
        return value;
    }

    @Override
    public List<LongExemplarData> getExemplars() {
        return exemplars;
    }
}

package dev.weir.selectors.jsonpath.internal.query;

import dev.weir.selectors.jsonpath.json.JsonArray;
import dev.weir.selectors.jsonpath.json.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * Selects the elements from a start up to an end in strides of a step. An absent bound is the array's own, in that
 * direction.
 */
public record SliceSelector(@Nullable Long start, @Nullable Long end, long step) implements Selector {

    @Override
    public boolean select(JsonNode node, Evaluation evaluation, Segment next, NodeSink sink) {
        if (!(node instanceof JsonArray array) || step == 0) {
            return true;
        }
        return step > 0 ? selectUpwards(array, evaluation, next, sink) : selectDownwards(array, evaluation, next, sink);
    }

    private boolean selectUpwards(JsonArray array, Evaluation evaluation, Segment next, NodeSink sink) {
        long size = array.size();
        long from = start == null ? 0 : clamp(fromFront(start, size), 0, size);
        long to = end == null ? size : clamp(fromFront(end, size), 0, size);
        for (long i = from; i < to; i += step) {
            if (!evaluation.step() || !next.visit(array.element((int) i), evaluation, sink)) {
                return false;
            }
        }
        return true;
    }

    private boolean selectDownwards(JsonArray array, Evaluation evaluation, Segment next, NodeSink sink) {
        long last = array.size() - 1L;
        long from = start == null ? last : clamp(fromFront(start, array.size()), -1, last);
        long to = end == null ? -1 : clamp(fromFront(end, array.size()), -1, last);
        for (long i = from; i > to; i += step) {
            if (!evaluation.step() || !next.visit(array.element((int) i), evaluation, sink)) {
                return false;
            }
        }
        return true;
    }

    private static long fromFront(long bound, long size) {
        return bound < 0 ? bound + size : bound;
    }

    private static long clamp(long value, long least, long most) {
        return Math.min(Math.max(value, least), most);
    }
}

package dev.weir.telemetry.config;

import dev.weir.selectors.condition.Criterion;
import dev.weir.selectors.condition.Operand;
import dev.weir.selectors.custom.SelectorOptions;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A thing and all the parts that it hands out, each of which somebody may print. */
public final class PrintedParts {
    private final List<Object> seen = new ArrayList<>();

    private PrintedParts() {}

    /** The thing itself, and whatever its records, collections and maps are made of. */
    public static List<Object> of(Object whole) {
        PrintedParts parts = new PrintedParts();
        parts.walk(whole);
        return parts.seen;
    }

    private void walk(@Nullable Object part) {
        if (part == null || part instanceof URI) {
            return; // the address itself is the one thing that has to be read in full, by whoever connects
        }
        seen.add(part);
        if (part instanceof Collection<?> collection) {
            collection.forEach(this::walk);
        } else if (part instanceof Map<?, ?> map) {
            walk(map.keySet());
            walk(map.values());
        } else if (part instanceof Optional<?> optional) {
            optional.ifPresent(this::walk);
        } else if (part instanceof Record && !isCompared(part)) {
            for (RecordComponent component : part.getClass().getRecordComponents()) {
                walk(value(part, component));
            }
        }
    }

    /** Whether what is inside is for those who compare with it, or who make a selector of it. */
    private static boolean isCompared(Object part) {
        return part instanceof Criterion || part instanceof Operand.Literal<?> || part instanceof SelectorOptions;
    }

    private static @Nullable Object value(Object part, RecordComponent component) {
        try {
            component.getAccessor().setAccessible(true); // the record itself may be a private one
            return component.getAccessor().invoke(part);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new LinkageError(component + " can't be read", e);
        }
    }
}

package dev.weir.selectors.jsonpath.json;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A JSON object: members with unique names, in the order in which they were inserted. A member is found by its name
 * in constant time; members are also numbered from 0, to walk over them without allocation.
 */
public final class JsonObject implements JsonNode {

    private static final JsonObject EMPTY = new JsonObject(new String[0], new JsonNode[0], null);

    private final String[] names;
    private final JsonNode[] values;
    private final @Nullable Map<String, Integer> positions;
    private final int height;

    private JsonObject(String[] names, JsonNode[] values, @Nullable Map<String, Integer> positions) {
        this.names = names;
        this.values = values;
        this.positions = positions;
        this.height = Heights.above(values, values.length);
    }

    public static Builder builder() {
        return new Builder();
    }

    public int size() {
        return names.length;
    }

    /** The name of the member at a position that is at least 0 and less than {@link #size()}. */
    public String name(int position) {
        return names[position];
    }

    /** The value of the member at a position that is at least 0 and less than {@link #size()}. */
    public JsonNode value(int position) {
        return values[position];
    }

    /** The value of the member of this name, or null if there is none. */
    public @Nullable JsonNode member(String name) {
        int position = position(names, names.length, positions, name);
        return position < 0 ? null : values[position];
    }

    /** The values of the members as an unmodifiable view. */
    public List<JsonNode> values() {
        return Collections.unmodifiableList(Arrays.asList(values));
    }

    @Override
    public int height() {
        return height;
    }

    /** Objects with the same members are equal, whatever the order. */
    @Override
    public boolean equals(Object other) {
        if (!(other instanceof JsonObject object) || object.size() != size()) {
            return false;
        }
        for (int i = 0; i < names.length; i++) {
            if (!values[i].equals(object.member(names[i]))) {
                return false;
            }
        }
        return true;
    }

    @Override
    public int hashCode() {
        int sum = 0;
        for (int i = 0; i < names.length; i++) {
            sum += names[i].hashCode() ^ values[i].hashCode();
        }
        return sum;
    }

    @Override
    public String toString() {
        return toJson();
    }

    private static int position(String[] names, int count, @Nullable Map<String, Integer> positions, String name) {
        if (positions != null) {
            return positions.getOrDefault(name, -1);
        }
        for (int i = 0; i < count; i++) {
            if (names[i].equals(name)) {
                return i;
            }
        }
        return -1;
    }

    /** Collects members. Not safe for use by several threads; empty again after {@link #build()}. */
    public static final class Builder {

        /** Up to here a walk over the names is faster than a hash map, and takes no memory. */
        private static final int LARGEST_WITHOUT_MAP = 16;

        private String[] names = new String[LARGEST_WITHOUT_MAP];
        private JsonNode[] values = new JsonNode[LARGEST_WITHOUT_MAP];
        private int size;
        private @Nullable Map<String, Integer> positions;

        private Builder() {}

        /** Adds a member. Of members with the same name the last one's value stays, at the place of the first. */
        public Builder member(String name, JsonNode value) {
            requireNonNull(name, "name");
            requireNonNull(value, "value");
            int position = position(names, size, positions, name);
            if (position >= 0) {
                values[position] = value;
            } else {
                append(name, value);
            }
            return this;
        }

        public JsonObject build() {
            JsonObject object = size == 0
                    ? EMPTY
                    : new JsonObject(Arrays.copyOf(names, size), Arrays.copyOf(values, size), positions);
            Arrays.fill(names, 0, size, null);
            Arrays.fill(values, 0, size, null);
            size = 0;
            positions = null;
            return object;
        }

        private void append(String name, JsonNode value) {
            if (size == names.length) {
                names = Arrays.copyOf(names, size * 2);
                values = Arrays.copyOf(values, size * 2);
            }
            if (size == LARGEST_WITHOUT_MAP) {
                positions = new HashMap<>();
                for (int i = 0; i < size; i++) {
                    positions.put(names[i], i);
                }
            }
            if (positions != null) {
                positions.put(name, size);
            }
            names[size] = name;
            values[size++] = value;
        }
    }
}

package dev.weir.selectors.stage.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Headers kept in a map, for gateways without a type of their own. Immutable. */
public final class HeaderMap implements Headers {

    private final Map<String, List<String>> values;

    private HeaderMap(Map<String, List<String>> values) {
        this.values = values;
    }

    public static Builder builder() {
        return new Builder();
    }

    @Override
    public @Nullable String first(String name) {
        List<String> all = values.get(name);
        return all == null ? null : all.get(0);
    }

    @Override
    public List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    /** Collects headers. Not safe for use by several threads. */
    public static final class Builder {

        private final Map<String, List<String>> values = new TreeMap<>();

        private Builder() {}

        /** Adds a value after those that the header has. */
        public Builder add(String name, String value) {
            values.computeIfAbsent(name.toLowerCase(Locale.ROOT), unused -> new ArrayList<>())
                    .add(value);
            return this;
        }

        public HeaderMap build() {
            Map<String, List<String>> copy = new TreeMap<>();
            values.forEach((name, all) -> copy.put(name, List.copyOf(all)));
            return new HeaderMap(copy);
        }
    }
}

package dev.weir.selectors.stage.http;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The headers of a message: names without case, each with one value or more in the order in which they came. A gateway
 * implements this over its own type, without copying.
 */
public interface Headers {

    /** No headers at all. */
    Headers NONE = of(Map.of());

    /** The first value of a header, or null if there is none. The name is in lower case. */
    @Nullable
    String first(String name);

    /** All values of a header, none if there is none. The name is in lower case. */
    List<String> all(String name);

    /** Headers copied from a map with one value each. */
    static Headers of(Map<String, String> headers) {
        HeaderMap.Builder builder = HeaderMap.builder();
        headers.forEach(builder::add);
        return builder.build();
    }
}

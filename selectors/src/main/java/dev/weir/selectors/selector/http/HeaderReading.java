package dev.weir.selectors.selector.http;

import dev.weir.selectors.stage.http.Headers;
import dev.weir.selectors.stage.http.SecretHeaders;
import dev.weir.selectors.value.TextHash;
import dev.weir.selectors.value.Value;
import dev.weir.selectors.value.ValueKinds;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What is read of a header: its first value, if that is visible ASCII.
 *
 * @param name in lower case, however it was written
 * @param fallback the value when there is no such header; never hashed
 */
public record HeaderReading(String name, @Nullable Value fallback, Form form) {

    /** How the value is shown. */
    public enum Form {
        PLAIN,
        /** As {@link TextHash}, the one way to tell secrets apart. */
        HASHED
    }

    public HeaderReading {
        name = name.toLowerCase(Locale.ROOT);
    }

    /** The header as it is, or nothing. */
    public static HeaderReading of(String name) {
        return new HeaderReading(name, null, Form.PLAIN);
    }

    public @Nullable Value read(Headers headers) {
        String value = headers.first(name);
        if (value == null || !isVisible(value)) {
            return fallback;
        }
        return Value.of(form == Form.HASHED ? TextHash.of(value) : value);
    }

    /** The types that {@link #read} may find. */
    public ValueKinds kinds() {
        return ValueKinds.TEXT.or(fallback);
    }

    public boolean readsSecret(SecretHeaders secrets) {
        return form == Form.PLAIN && secrets.contains(name);
    }

    private static boolean isVisible(String value) {
        for (int i = 0; i < value.length(); i++) {
            char character = value.charAt(i);
            if ((character < ' ' && character != '\t') || character > '~') {
                return false;
            }
        }
        return true;
    }
}

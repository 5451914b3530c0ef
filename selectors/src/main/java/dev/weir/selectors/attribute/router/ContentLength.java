package dev.weir.selectors.attribute.router;

import dev.weir.selectors.stage.http.Headers;
import dev.weir.selectors.value.Value;
import org.jspecify.annotations.Nullable;

/** The size that a message announces. */
final class ContentLength {

    private static final int MOST_DIGITS = 18;

    private ContentLength() {}

    /** The header as an integer, or null if it is none. */
    static @Nullable Value of(Headers headers) {
        String text = headers.first("content-length");
        if (text == null || text.isEmpty() || text.length() > MOST_DIGITS) {
            return null;
        }
        long size = 0;
        for (int i = 0; i < text.length(); i++) {
            char digit = text.charAt(i);
            if (digit < '0' || digit > '9') {
                return null;
            }
            size = size * 10 + digit - '0';
        }
        return Value.of(size);
    }
}

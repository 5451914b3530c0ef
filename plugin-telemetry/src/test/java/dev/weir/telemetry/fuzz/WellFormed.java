package dev.weir.telemetry.fuzz;

import dev.weir.selectors.value.AttributeText;
import dev.weir.selectors.value.JsonValues;
import dev.weir.selectors.value.Value;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks what is promised of attributes and reports, whatever they were made of. */
final class WellFormed {
    private static final AttributeText TEXT = new AttributeText(AttributeText.DEFAULT_BYTES);

    private WellFormed() {}

    /** Checks the attribute that a value becomes: fit for any backend, and no longer than configured. */
    static void checkAttribute(@Nullable Value value) {
        if (value == null) {
            return;
        }
        Value fit = TEXT.clean(value);
        if (fit instanceof Value.Text text) {
            checkAttributeText(text.value());
        } else if (fit instanceof Value.Texts texts) {
            checkSize(texts.items());
            texts.items().forEach(WellFormed::checkAttributeText);
        } else if (fit instanceof Value.I64s integers) {
            checkSize(integers.items());
        } else if (fit instanceof Value.F64 number) {
            check(!Double.isInfinite(number.value()), "a number without end");
        }
    }

    /** Checks that text holds nothing that breaks a line, a terminal or a reader. */
    static void checkText(String text) {
        for (int i = 0; i < text.length(); ) {
            int codePoint = text.codePointAt(i);
            i += Character.charCount(codePoint);
            boolean isSurrogate = codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
            check(!isSurrogate, "a lone surrogate in", text);
            check(!Character.isISOControl(codePoint), "a control character in", text);
        }
    }

    static void check(boolean holds, String... what) {
        if (!holds) {
            throw new AssertionError(String.join(" ", what));
        }
    }

    private static void checkAttributeText(String text) {
        checkText(text);
        int bytes = text.getBytes(StandardCharsets.UTF_8).length;
        check(bytes <= AttributeText.DEFAULT_BYTES, bytes + " bytes of", text);
    }

    private static void checkSize(List<?> items) {
        check(items.size() <= JsonValues.MOST_ELEMENTS, items.size() + " elements");
    }
}

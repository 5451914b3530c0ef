package dev.weir.selectors.value;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;

/**
 * Makes hostile text fit for an attribute: what would break a line, a terminal or a reader becomes {@code U+FFFD}, and
 * what is too long is cut between two characters and ends in {@code …}. Looks no further into a text than it will
 * keep, and allocates nothing for a text that is fine.
 */
public final class AttributeText {

    /** The longest text in bytes, unless told otherwise. */
    public static final int DEFAULT_BYTES = 256;

    /** The most bytes that may be asked for. */
    public static final int MOST_BYTES = 1_024;

    /** The fewest bytes that may be asked for. */
    public static final int FEWEST_BYTES = 16;

    private static final int REPLACEMENT = 0xFFFD;
    private static final String CUT_MARK = "…";
    private static final int CUT_MARK_BYTES = 3;

    private final int mostBytes;
    private final LongAdder cut;
    private final LongAdder cleaned;

    /**
     * Limits texts to this many bytes of UTF-8.
     *
     * @throws IllegalArgumentException unless it is at least 16 and at most {@value #MOST_BYTES}
     */
    public AttributeText(int mostBytes) {
        this(mostBytes, new LongAdder(), new LongAdder());
    }

    private AttributeText(int mostBytes, LongAdder cut, LongAdder cleaned) {
        if (mostBytes < FEWEST_BYTES || mostBytes > MOST_BYTES) {
            throw new IllegalArgumentException("attribute text may be limited to " + FEWEST_BYTES + " to " + MOST_BYTES
                    + " bytes, not " + mostBytes);
        }
        this.mostBytes = mostBytes;
        this.cut = cut;
        this.cleaned = cleaned;
    }

    /** Another limit, with the counts of this one. */
    public AttributeText limitedTo(int otherBytes) {
        return otherBytes == mostBytes ? this : new AttributeText(otherBytes, cut, cleaned);
    }

    /** How many texts were cut until now. */
    public long cut() {
        return cut.sum();
    }

    /** How many texts held something that had to be replaced. */
    public long cleaned() {
        return cleaned.sum();
    }

    /** The value with its texts made fit; the value itself if they are. */
    public Value clean(Value value) {
        if (value instanceof Value.Text text) {
            String fit = clean(text.value());
            return fit.equals(text.value()) ? value : Value.of(fit);
        } else if (value instanceof Value.Texts texts) {
            List<String> fit = new ArrayList<>(texts.items().size());
            texts.items().forEach(text -> fit.add(clean(text)));
            return new Value.Texts(fit);
        }
        return value;
    }

    /** The text made fit; the text itself if it is. */
    public String clean(String text) {
        return isShortPlainAscii(text) ? text : rewrite(text);
    }

    private boolean isShortPlainAscii(String text) {
        if (text.length() > mostBytes) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (character < ' ' || character > '~') {
                return false;
            }
        }
        return true;
    }

    private String rewrite(String text) {
        StringBuilder fit = new StringBuilder(Math.min(text.length(), mostBytes));
        int bytes = 0;
        int lengthBeforeMark = 0;
        boolean replaced = false;
        for (int i = 0; i < text.length(); ) {
            int original = text.codePointAt(i);
            i += Character.charCount(original);
            int codePoint = isUnfit(original) ? REPLACEMENT : original;
            replaced |= codePoint != original;
            bytes += utf8Length(codePoint);
            if (bytes > mostBytes) {
                fit.setLength(lengthBeforeMark);
                fit.append(CUT_MARK);
                cut.increment();
                break;
            }
            fit.appendCodePoint(codePoint);
            if (bytes <= mostBytes - CUT_MARK_BYTES) {
                lengthBeforeMark = fit.length();
            }
        }
        if (replaced) {
            cleaned.increment();
        }
        return fit.toString();
    }

    /** Control characters, lone surrogates, line separators, noncharacters, and what turns the direction of writing. */
    private static boolean isUnfit(int codePoint) {
        if (codePoint < 0x80) {
            return codePoint < ' ' || codePoint == 0x7F;
        }
        return codePoint <= 0x9F
                || codePoint == 0x061C
                || (codePoint >= 0x200E && codePoint <= 0x200F)
                || (codePoint >= 0x2028 && codePoint <= 0x202E)
                || (codePoint >= 0x2066 && codePoint <= 0x2069)
                || (codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE)
                || codePoint == 0xFEFF
                || (codePoint & 0xFFFE) == 0xFFFE;
    }

    private static int utf8Length(int codePoint) {
        return codePoint < 0x80 ? 1 : codePoint < 0x800 ? 2 : codePoint < 0x10000 ? 3 : 4;
    }
}

package dev.weir.selectors.jsonpath.internal.regexp;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Estimates, never far too low, how many states a pattern has once its counted repetitions are written out. It reads
 * any syntax that groups with parentheses and repeats with braces, well-formed or not, in one pass.
 */
final class PatternSize {

    /**
     * The categories that include unassigned characters stand for hundreds of ranges, too much for a pattern of a
     * document.
     */
    private static final int CATEGORY_WITH_UNASSIGNED = 300;

    private static final int UNBOUNDED = 1_000_000;

    private final String pattern;
    private final Deque<Long> enclosing = new ArrayDeque<>();
    private long sum;
    private long atom;
    private int position;

    private PatternSize(String pattern) {
        this.pattern = pattern;
    }

    static int of(String pattern) {
        PatternSize size = new PatternSize(pattern);
        while (size.position < pattern.length()) {
            size.readNext();
        }
        size.closeGroups();
        return (int) size.sum;
    }

    private void readNext() {
        char next = pattern.charAt(position++);
        switch (next) {
            case '\\' -> readEscape();
            case '[' -> readClass();
            case '(' -> {
                enclosing.push(sum);
                sum = 0;
                atom = 0;
            }
            case ')' -> closeGroup();
            case '{' -> readRepetition();
            case '*', '+', '?' -> addOperator();
            default -> addAtom(1);
        }
    }

    private void readEscape() {
        char escaped = position < pattern.length() ? pattern.charAt(position++) : '\\';
        if (escaped == 'Q') {
            readQuotation();
            return;
        }
        int end = pattern.indexOf('}', position);
        if ((escaped == 'p' || escaped == 'P') && end > 0 && pattern.charAt(position) == '{') {
            boolean unassigned = pattern.startsWith("{C}", position) || pattern.startsWith("{Cn}", position);
            position = end + 1;
            addAtom(unassigned ? CATEGORY_WITH_UNASSIGNED : 1);
        } else {
            addAtom(1);
        }
    }

    private void readQuotation() {
        int end = pattern.indexOf("\\E", position);
        int length = (end < 0 ? pattern.length() : end) - position;
        position += end < 0 ? length : length + 2;
        addAtom(length);
    }

    private void readClass() {
        int start = position;
        long before = sum;
        while (position < pattern.length() && (pattern.charAt(position) != ']' || position == start)) {
            if (pattern.charAt(position++) == '\\') {
                readEscape();
            }
        }
        position++;
        long inside = sum - before;
        sum = before;
        addAtom(1 + inside);
    }

    private void readRepetition() {
        int end = pattern.indexOf('}', position);
        int most = end < 0 ? 0 : largestNumber(position, end);
        if (most == 0) {
            addAtom(1);
            return;
        }
        position = end + 1;
        long repeated = atom;
        sum -= repeated;
        addAtom(repeated * (most + 1L));
    }

    /** The larger of the counts between braces, or 0 if these are not counts. */
    private int largestNumber(int from, int to) {
        int largest = 1;
        int number = 0;
        for (int i = from; i < to; i++) {
            int digit = pattern.charAt(i) - '0';
            if (digit >= 0 && digit <= 9) {
                number = Math.min(number * 10 + digit, UNBOUNDED);
                largest = Math.max(largest, number);
            } else if (pattern.charAt(i) == ',') {
                number = 0;
            } else {
                return 0;
            }
        }
        return largest;
    }

    /** A parenthesis that closes nothing takes all before it as its group, which errs to the safe side. */
    private void closeGroup() {
        long group = sum;
        sum = enclosing.isEmpty() ? 0 : enclosing.pop();
        addAtom(group + 1);
    }

    private void closeGroups() {
        while (!enclosing.isEmpty()) {
            closeGroup();
        }
    }

    private void addOperator() {
        atom++;
        sum++;
    }

    private void addAtom(long size) {
        atom = Math.min(size, UNBOUNDED);
        sum = Math.min(sum + atom, 2 * UNBOUNDED);
    }
}

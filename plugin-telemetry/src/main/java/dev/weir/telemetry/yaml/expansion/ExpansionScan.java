package dev.weir.telemetry.yaml.expansion;

import dev.weir.telemetry.yaml.problem.SafeText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** One text on its way from source to result. It looks at each character of the source once, and at no result again. */
final class ExpansionScan {
    static final String OPEN = "${";
    private static final String ESCAPED_OPEN = "$${";
    private static final int MOST_FAILURES = 10;

    private final String source;
    private final Function<Reference, Finding> lookUp;
    private final StringBuilder result = new StringBuilder();
    private final List<Failure> failures = new ArrayList<>();
    private boolean hasReference;
    private boolean isWholeReference;

    ExpansionScan(String source, Function<Reference, Finding> lookUp) {
        this.source = source;
        this.lookUp = lookUp;
    }

    /** What is wrong with one reference. */
    record Failure(String what, String suggestion) {}

    List<Failure> failures() {
        return failures;
    }

    Optional<Expanded> run() {
        int index = 0;
        while (index < source.length() && failures.size() < MOST_FAILURES) {
            if (source.startsWith(ESCAPED_OPEN, index)) {
                result.append(OPEN);
                index += ESCAPED_OPEN.length();
            } else if (source.startsWith(OPEN, index)) {
                index = reference(index);
            } else {
                result.append(source.charAt(index));
                index++;
            }
        }
        return failures.isEmpty()
                ? Optional.of(new Expanded(result.toString(), hasReference, isWholeReference))
                : Optional.empty();
    }

    private int reference(int start) {
        int end = source.indexOf('}', start);
        if (end < 0) {
            fail(source.substring(start), "has no closing brace", RightForm.ALL_FORMS);
            return source.length();
        }
        hasReference = true;
        isWholeReference = start == 0 && end == source.length() - 1;
        expand(source.substring(start, end + 1), source.substring(start + OPEN.length(), end));
        return end + 1;
    }

    private void expand(String written, String inside) {
        if (inside.contains(OPEN)) {
            fail(written, "has another reference inside", "write a plain default; a default is not expanded");
            return;
        }
        Optional<Reference> reference = Reference.of(inside);
        if (reference.isPresent()) {
            put(written, lookUp.apply(reference.get()));
        } else {
            fail(written, "is not a known form", RightForm.of(inside));
        }
    }

    private void put(String written, Finding finding) {
        if (finding instanceof Finding.Text text) {
            result.append(text.value());
        } else if (finding instanceof Finding.Missing missing) {
            fail(written, "cannot be expanded: " + missing.what(), missing.suggestion());
        } else if (finding instanceof Finding.Refused refused) {
            fail(written, "cannot be expanded: " + refused.why(), refused.suggestion());
        }
    }

    private void fail(String written, String what, String suggestion) {
        failures.add(new Failure(SafeText.quote(written) + " " + what, suggestion));
    }
}

package dev.weir.telemetry.fuzz;

import dev.weir.selectors.condition.TextPattern;
import dev.weir.selectors.stage.context.Refusals;

/** The first line as a pattern, and what follows as the text that it is looked for in. */
final class PatternsTarget implements FuzzTarget {

    @Override
    public void check(byte[] input) {
        String text = FuzzText.of(input);
        TextPattern pattern;
        try {
            pattern = TextPattern.compile(FuzzText.firstLine(text));
        } catch (IllegalArgumentException e) {
            WellFormed.check(e.getMessage() != null, "a pattern is refused without a word");
            return;
        }
        Refusals refusals = new Refusals();
        String searched = FuzzText.rest(text);
        boolean found = pattern.isFoundIn(searched, refusals);
        WellFormed.check(!found || refusals.patterns() == 0, "found in what was refused");
        WellFormed.check(pattern.isFoundIn(searched, refusals) == found, "found once, and then not");
    }
}

package dev.weir.telemetry.instruments.truth;

import java.util.List;

/** How often an instrument counts in a stage, by the specification's algorithm of the phases. */
final class PlainCount {
    private PlainCount() {}

    static long of(String word, boolean ofFields, Tree condition, List<Look> looks) {
        if (condition.ask(looks.get(0)) == Answer.NO) {
            return 0;
        }
        boolean ofPayloads = word.equals("event_unit");
        long count = 0;
        for (Look look : looks.subList(1, looks.size())) {
            boolean holds = condition.ask(look) == Answer.YES;
            switch (look.phase()) {
                case RESPONSE -> {
                    if (!ofPayloads && !holds) {
                        return count;
                    }
                    count += ofPayloads ? 0 : 1;
                }
                case EVENT -> count += ofPayloads && holds ? 1 : 0;
                case FIELD -> count += holds ? 1 : 0;
                case ERROR -> {
                    return count + (holds && (ofPayloads || count == 0) ? 1 : 0);
                }
                case DROP -> count += holds && count == 0 && !ofFields ? 1 : 0;
                case REQUEST -> throw new IllegalArgumentException("a stage begins once");
            }
        }
        return count;
    }
}

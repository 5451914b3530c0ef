package dev.weir.telemetry.instruments.truth;

import java.util.List;

/** What is known of a condition: the three values of the tables, and the tables of the words that join conditions. */
enum Answer {
    YES,
    NO,
    OPEN;

    static Answer of(boolean holds) {
        return holds ? YES : NO;
    }

    Answer opposite() {
        if (this == OPEN) {
            return OPEN;
        }
        return this == YES ? NO : YES;
    }

    /** One certain no decides; of none, all hold. */
    static Answer all(List<Answer> answers) {
        if (answers.contains(NO)) {
            return NO;
        }
        return answers.contains(OPEN) ? OPEN : YES;
    }

    /** One certain yes decides; of none, none holds. */
    static Answer any(List<Answer> answers) {
        if (answers.contains(YES)) {
            return YES;
        }
        return answers.contains(OPEN) ? OPEN : NO;
    }
}

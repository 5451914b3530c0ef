package dev.weir.telemetry.exposition.label;

import java.nio.charset.StandardCharsets;

/** A label's name, and whether more than one thing may give a series a value for it. */
public final class LabelName {
    private final String text;
    private final byte[] ascii;

    // Never unset. Whoever sees it late has contended it himself where it matters to his series, so no fence is needed.
    private boolean isContended;

    LabelName(String text) {
        this.text = text;
        this.ascii = text.getBytes(StandardCharsets.US_ASCII);
    }

    byte[] ascii() {
        return ascii;
    }

    boolean isContended() {
        return isContended;
    }

    void contend() {
        isContended = true;
    }

    @Override
    public String toString() {
        return text;
    }
}

package dev.weir.telemetry.exposition.text;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The {@code le} labels of a histogram's buckets. All points of an instrument share their boundaries, so the last are kept. */
final class UpperBounds {
    private @Nullable List<Double> boundaries;
    private byte[][] labels = {};

    /** A label for each boundary, and one for infinity. */
    byte[][] labels(List<Double> ofPoint) {
        if (boundaries != ofPoint) {
            labels = new byte[ofPoint.size() + 1][];
            for (int i = 0; i < ofPoint.size(); i++) {
                labels[i] = label(Double.toString(ofPoint.get(i)));
            }
            labels[ofPoint.size()] = label("+Inf");
            boundaries = ofPoint;
        }
        return labels;
    }

    private static byte[] label(String bound) {
        return ("le=\"" + bound + "\"} ").getBytes(StandardCharsets.US_ASCII);
    }
}

package dev.weir.benchmarks.rounds;

import java.util.Map;

/** What all rows measured in one round. */
public record Round(Map<String, Reading> readings) {

    public Round {
        readings = Map.copyOf(readings);
    }

    public double ns(String row) {
        return reading(row).ns();
    }

    public double bytes(String row) {
        return reading(row).bytes();
    }

    /** How many times the other's time a row took. */
    public double ratio(String row, String peer) {
        return ns(row) / ns(peer);
    }

    private Reading reading(String row) {
        Reading reading = readings.get(row);
        if (reading == null) {
            throw new IllegalArgumentException("no row \"" + row + "\" was measured; there are " + readings.keySet());
        }
        return reading;
    }
}

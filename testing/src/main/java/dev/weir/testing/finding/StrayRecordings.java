package dev.weir.testing.finding;

import dev.weir.metrics.current.StrayRecording;
import dev.weir.metrics.misuse.CallSite;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The recordings that went past a test's provider: one for each place and reason, up to a hundred, and how often. */
final class StrayRecordings {
    private static final int MOST_PLACES = 100;

    private final Map<Place, Stray> places = new LinkedHashMap<>();
    private long elsewhere;

    private record Place(CallSite callSite, String explanation) {}

    private static final class Stray {
        private final StrayRecording first;
        private long times;

        Stray(StrayRecording first) {
            this.first = first;
        }

        @Override
        public String toString() {
            return first + (times == 1 ? "" : " (" + times + " times)");
        }
    }

    synchronized void add(StrayRecording recording) {
        Place place = new Place(recording.callSite(), recording.explanation());
        Stray stray = places.get(place);
        if (stray == null && places.size() == MOST_PLACES) {
            elsewhere++;
            return;
        }
        if (stray == null) {
            stray = new Stray(recording);
            places.put(place, stray);
        }
        stray.times++;
    }

    /** The first recording of each place and reason. */
    synchronized List<StrayRecording> firsts() {
        return places.values().stream().map(stray -> stray.first).toList();
    }

    /** A line for each place and reason. */
    @Override
    public synchronized String toString() {
        StringBuilder lines = new StringBuilder();
        places.values().forEach(stray -> lines.append("\n  at ").append(stray));
        if (elsewhere > 0) {
            lines.append("\n  and ").append(elsewhere).append(" times at other places");
        }
        return lines.toString();
    }
}

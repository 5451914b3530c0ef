package dev.weir.benchmarks.record;

import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** What attributes are computed from: sixteen combinations of values that no compiler can foresee, one after the other. */
@State(Scope.Thread)
public class Request {
    private static final int STATUSES = 4;

    private final String[] methods = {"GET", "POST", "PUT", "DELETE"};
    private final String[] statuses = {"200", "204", "404", "503"};
    private final String[] protocols = {"http", "https"};
    private final int[] codes = {200, 204, 404, 503};
    private int index;

    /** Turns to the next combination. */
    void next() {
        index = index + 1 & 15;
    }

    String method() {
        return methods[index / STATUSES];
    }

    String status() {
        return statuses[index % STATUSES];
    }

    String protocol() {
        return protocols[index & 1];
    }

    /** The shard that serves it, as text that is made anew each time. */
    String newShard() {
        return Integer.toString(1_000 + index / STATUSES);
    }

    /** The status as text that is made anew each time. */
    String newStatus() {
        return Integer.toString(codes[index % STATUSES]);
    }
}

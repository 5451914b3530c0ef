package dev.weir.benchmarks.record;

import static dev.weir.benchmarks.rounds.Claim.noAllocation;
import static dev.weir.benchmarks.rounds.Claim.ratio;
import static dev.weir.benchmarks.rounds.Claim.scaling;

import dev.weir.benchmarks.rounds.Claim;
import dev.weir.benchmarks.rounds.Claim.Scaling;
import dev.weir.benchmarks.rounds.Group;
import dev.weir.benchmarks.rounds.Plan;
import dev.weir.benchmarks.rounds.Row;
import java.util.ArrayList;
import java.util.List;

/** What is measured of recording, and what must come out: the same rows for counters and histograms. */
final class RecordPlan {
    private static final String INCUBATOR = "opentelemetry-api-incubator";

    /** The instrument's kind, with which each row's name starts. */
    private final String kind;

    private final Class<?> benchmarks;

    private RecordPlan(String kind, Class<?> benchmarks) {
        this.kind = kind;
        this.benchmarks = benchmarks;
    }

    static Plan all() {
        RecordPlan counters = new RecordPlan("counter", CounterRows.class);
        RecordPlan histograms = new RecordPlan("histogram", HistogramRows.class);
        List<Group> groups = new ArrayList<>(counters.groups());
        groups.addAll(histograms.groups());
        groups.add(guards());
        List<Claim> claims = new ArrayList<>(counters.claims());
        claims.add(ratio("counter.oneliner.computed", "counter.micrometer.computed", 0.5));
        claims.addAll(histograms.claims());
        return new Plan(groups, claims);
    }

    private List<Group> groups() {
        return List.of(prepared(), threads(), plain(), computed());
    }

    private Group prepared() {
        String one = kind + ".sdk.1";
        String three = kind + ".sdk.3";
        return Group.of(
                kind + ", prepared attributes",
                row("sdk.1", "a raw add", "sdkOne"),
                row("handle.1", "a handle, one of three destinations wants it", "handleOne")
                        .against(one),
                row("handle.refused", "a handle, all filters refuse it", "handleRefused")
                        .against(one),
                row("sdk.3", "three raw adds to three providers", "sdkThree").against(one),
                row("sdk.3.called", "the same in a method that is called, not inlined", "sdkThreeCalled")
                        .against(three),
                row("handle.3", "a handle, three destinations", "handleThree").against(three),
                bound("bound.1", "an incubating bound instrument", "One").against(one),
                bound("bound.3", "three bound instruments of three providers", "Three")
                        .against(three),
                row("sdk.1.stable", "a raw add without the incubating API on the class path", "sdkOne")
                        .without(INCUBATOR)
                        .against(one));
    }

    private Group threads() {
        return Group.of(
                kind + ", two threads on one series",
                row("sdk.3.alone", "three raw adds, one thread", "sdkThree"),
                row("sdk.3.crowded", "three raw adds, two threads", "sdkThreeCrowded")
                        .against(kind + ".sdk.3.alone"),
                row("handle.3.crowded", "a handle, two threads", "handleThreeCrowded")
                        .against(kind + ".handle.3.alone"),
                row("handle.3.alone", "a handle, one thread", "handleThree").against(kind + ".sdk.3.alone"));
    }

    private Group plain() {
        return Group.of(
                kind + ", no attributes",
                row("sdk.3.plain", "three raw adds", "sdkThreePlain"),
                row("oneliner.plain", "a one-liner, three destinations", "oneLinerPlain")
                        .against(kind + ".sdk.3.plain"));
    }

    private Group computed() {
        String two = kind + ".sdk.3.computed";
        return Group.of(
                kind + ", computed attributes",
                row("sdk.3.computed", "Attributes.of two values and three raw adds", "sdkThreeComputed"),
                row("oneliner.computed", "a one-liner with two values, three destinations", "oneLinerComputed")
                        .against(two),
                row("micrometer.computed", "registry lookup with two values, one registry", "micrometerComputed")
                        .against(two),
                row("sdk.3.new", "the same as sdk.3.computed, strings made anew", "sdkThreeNew"),
                row("oneliner.new", "the same as oneliner.computed, strings made anew", "oneLinerNew")
                        .against(kind + ".sdk.3.new"),
                row("sdk.3.four", "Attributes.of four values and three raw adds", "sdkThreeFour"),
                row("oneliner.four", "a one-liner with four values, three destinations", "oneLinerFour")
                        .against(kind + ".sdk.3.four"));
    }

    private static Group guards() {
        return Group.of(
                "up-down counter",
                Row.of(
                        "guard.sdk.3",
                        "three raw adds of one, three of minus one",
                        GuardRows.class,
                        "sdkThreeUpAndDown"),
                Row.of("guard.3", "a guard opened and closed, three destinations", GuardRows.class, "guard")
                        .against("guard.sdk.3"));
    }

    private List<Claim> claims() {
        return List.of(
                ratio(kind + ".handle.1", kind + ".sdk.1", 1.15),
                noAllocation(kind + ".handle.1"),
                ratio(kind + ".handle.3", kind + ".sdk.3.called", 1.05),
                noAllocation(kind + ".handle.3"),
                ratio(kind + ".oneliner.plain", kind + ".sdk.3.plain", 1.3),
                noAllocation(kind + ".oneliner.plain"),
                ratio(kind + ".oneliner.computed", kind + ".sdk.3.computed", 1),
                ratio(kind + ".handle.refused", kind + ".sdk.1", 0.25),
                noAllocation(kind + ".handle.refused"),
                scaling(
                        kind + ".crowded",
                        new Scaling(kind + ".handle.3.crowded", kind + ".handle.3.alone"),
                        new Scaling(kind + ".sdk.3.crowded", kind + ".sdk.3.alone"),
                        1.05));
    }

    private Row row(String name, String what, String method) {
        return Row.of(kind + "." + name, what, benchmarks, method);
    }

    private Row bound(String name, String what, String destinations) {
        return Row.of(kind + "." + name, what, BoundRows.class, kind + destinations);
    }
}

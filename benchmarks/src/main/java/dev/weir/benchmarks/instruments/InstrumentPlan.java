package dev.weir.benchmarks.instruments;

import static dev.weir.benchmarks.rounds.Claim.ratio;

import dev.weir.benchmarks.rounds.Claim;
import dev.weir.benchmarks.rounds.Group;
import dev.weir.benchmarks.rounds.Plan;
import dev.weir.benchmarks.rounds.Round;
import dev.weir.benchmarks.rounds.Row;
import java.util.List;
import java.util.Set;

/** What is measured of dynamic instruments, and what must come out. */
final class InstrumentPlan {
    private static final double MOST_BYTES = 6_000;
    private static final Set<String> REFUSALS = Set.of("refused.none", "refused.fifty", "refused.attributes");

    private InstrumentPlan() {}

    static Plan all() {
        return new Plan(List.of(defaults(), custom(), refused(), operations()), claims());
    }

    private static Group defaults() {
        return Group.of(
                "a request and the standard instruments",
                router("otel.metrics", "OpenTelemetry's listeners, attributes by hand", "otelListeners"),
                router("router.default", "a router's stage, as an empty file has it", "standard")
                        .against("otel.metrics"),
                router("otel.instrumenter", "OpenTelemetry's instrumenter without traces", "otelInstrumenter")
                        .against("otel.metrics"),
                router("otel.stable", "the same, the stable duration alone", "otelStable"),
                router("router.duration", "a router's stage, the duration alone", "durationAlone")
                        .against("otel.stable"));
    }

    private static Group custom() {
        return Group.of(
                "a request and ten instruments of a file, three selectors and a condition each",
                custom("custom.hand", "attributes, ifs and recordings by hand", "byHand"),
                custom("custom.ten", "a router's stage", "stage").against("custom.hand"),
                custom("custom.hand.new", "by hand, a value that never comes again", "byHandNew"),
                custom("custom.ten.new", "a router's stage, likewise", "stageNew")
                        .against("custom.hand.new"));
    }

    private static Group refused() {
        return Group.of(
                "instruments whose condition is false at the request",
                refused("refused.attributes", "Attributes.of two", "attributes"),
                refused("refused.none", "a router's stage with one instrument", "withoutThem"),
                refused("refused.fifty", "the same and fifty that the request decides against", "withThem")
                        .against("refused.none"),
                refused("refused.headers", "the same, each by a header of its own", "withHeaders")
                        .against("refused.none"));
    }

    private static Group operations() {
        return Group.of(
                        "a GraphQL request of 2 kB and the name and kind of its operation",
                        operation("operation.parser", "graphql-java's parser, without places and comments", "parser"),
                        operation("operation.new", "a request's stages, a document that was not seen lately", "stage")
                                .against("operation.parser"),
                        operation("operation.known", "a request's stages, the same document again", "stageOfKnown")
                                .against("operation.parser"),
                        operation("operation.hostile", "a request's stages, 16 kB of fields", "stageOfHostile")
                                .against("operation.parser"),
                        operation("operation.parser.usual", "the parser as it comes", "parserAsItComes")
                                .against("operation.parser"))
                .warmedUp(4);
    }

    private static List<Claim> claims() {
        return List.of(
                ratio("router.default", "otel.metrics", 1),
                new Claim(
                        "router.default.bytes/otel.metrics.bytes",
                        1,
                        Set.of("router.default", "otel.metrics"),
                        round -> round.bytes("router.default") / round.bytes("otel.metrics")),
                ratio("custom.ten", "custom.hand", 1.5),
                new Claim(
                        "custom.ten.bytes",
                        MOST_BYTES,
                        Set.of("custom.ten"),
                        round -> Math.rint(round.bytes("custom.ten"))),
                new Claim(
                        "refused.one/refused.attributes",
                        0.5,
                        REFUSALS,
                        round -> ofOne(round.ns("refused.fifty"), round.ns("refused.none"))
                                / round.ns("refused.attributes")),
                new Claim("refused.one.bytes", 0, REFUSALS, InstrumentPlan::bytesOfOne),
                ratio("operation.new", "operation.parser", 1.2));
    }

    /** Whole bytes: one object more or less in a whole request, as the compiler likes, is a third of one. */
    private static double bytesOfOne(Round round) {
        return Math.rint(ofOne(round.bytes("refused.fifty"), round.bytes("refused.none")));
    }

    private static double ofOne(double with, double without) {
        return (with - without) / RefusedRows.INSTRUMENTS;
    }

    private static Row router(String name, String what, String method) {
        return Row.of(name, what, RouterRows.class, method);
    }

    private static Row custom(String name, String what, String method) {
        return Row.of(name, what, CustomRows.class, method);
    }

    private static Row refused(String name, String what, String method) {
        return Row.of(name, what, RefusedRows.class, method);
    }

    private static Row operation(String name, String what, String method) {
        return Row.of(name, what, OperationRows.class, method);
    }
}

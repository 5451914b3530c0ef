package dev.weir.telemetry.instruments.truth;

import static java.util.Objects.requireNonNull;

import dev.weir.selectors.jsonpath.json.JsonNode;
import dev.weir.selectors.jsonpath.json.JsonNull;
import dev.weir.selectors.stage.Phase;
import dev.weir.selectors.stage.StageView;
import dev.weir.selectors.stage.context.RequestContext;
import dev.weir.telemetry.instruments.plan.Instruments;
import dev.weir.telemetry.instruments.plan.StagePlan;
import dev.weir.telemetry.instruments.plan.StageRun;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * A stage that can be made to show whatever its selectors are to find.
 *
 * @param words the values of instruments that can be tried in it
 * @param begin makes what is seen when the stage begins
 * @param later makes what is seen in a later phase of what was seen before
 */
record TriedStage<V extends StageView>(
        String name,
        List<String> words,
        List<Source> sources,
        Function<Instruments, StagePlan<V>> plan,
        BiFunction<RequestContext, Shown, V> begin,
        Map<Phase, BiFunction<V, Shown, V>> later) {

    /** The entry of the context that selectors look at. */
    static final String ENTRY = "k";

    /** Brings the stage through these phases. The last one is its end. */
    void play(Instruments instruments, List<Look> looks) {
        RequestContext context = RequestContext.create();
        V view = begin.apply(context, shown(context, looks.get(0)));
        try (StageRun<V> run = plan.apply(instruments).begin(view)) {
            for (Look look : looks.subList(1, looks.size() - 1)) {
                view = requireNonNull(later.get(look.phase())).apply(view, shown(context, look));
                enter(run, look.phase(), view);
            }
            shown(context, looks.get(looks.size() - 1));
        }
    }

    private static <V extends StageView> void enter(StageRun<V> run, Phase phase, V view) {
        switch (phase) {
            case RESPONSE -> run.response(before -> view);
            case EVENT -> run.event(before -> view);
            case FIELD -> run.field(before -> view);
            case ERROR -> run.error(before -> view);
            case REQUEST, DROP -> throw new IllegalArgumentException("nobody tells a stage of its " + phase);
        }
    }

    /** Sets the context as well, which shows the same to all selectors that look at it in a phase. */
    private static Shown shown(RequestContext context, Look look) {
        Shown shown = new Shown(look.found());
        Object entry = shown.value("context: " + ENTRY);
        context.put(ENTRY, entry == null ? JsonNull.NULL : JsonNode.of(entry));
        return shown;
    }

    @Override
    public String toString() {
        return name;
    }
}

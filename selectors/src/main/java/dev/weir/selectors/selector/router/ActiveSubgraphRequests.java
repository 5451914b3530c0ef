package dev.weir.selectors.selector.router;

import dev.weir.selectors.selector.Need;
import dev.weir.selectors.stage.Phase;
import dev.weir.selectors.stage.Phases;
import dev.weir.selectors.stage.RouterView;
import dev.weir.selectors.stage.context.OverheadTracker;
import dev.weir.selectors.value.Value;
import dev.weir.selectors.value.ValueKinds;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How many requests to subgraphs and connectors are still under way when the response is there. */
public record ActiveSubgraphRequests(Form form) implements RouterSelector {

    /** How the number is shown. */
    public enum Form {
        COUNT,
        /** Whether there are any. */
        BOOL
    }

    @Override
    public Phases phases() {
        return Phases.RESPONSE;
    }

    @Override
    public ValueKinds kinds() {
        return form == Form.COUNT ? ValueKinds.INTEGER : ValueKinds.TRUTH;
    }

    @Override
    public @Nullable Value read(Phase phase, RouterView view) {
        OverheadTracker overhead = view.context().overhead();
        if (overhead == null) {
            return null;
        }
        int active = overhead.inFlight();
        return form == Form.COUNT ? Value.of(active) : Value.of(active > 0);
    }

    @Override
    public Set<Need> needs() {
        return Set.of(Need.OVERHEAD);
    }
}

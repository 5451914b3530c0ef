package dev.weir.selectors.selector.operation;

import dev.weir.selectors.selector.Need;
import dev.weir.selectors.stage.Phase;
import dev.weir.selectors.stage.Phases;
import dev.weir.selectors.stage.StageView;
import dev.weir.selectors.stage.context.OperationLimits;
import dev.weir.selectors.value.Value;
import dev.weir.selectors.value.ValueKinds;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How large the client's GraphQL operation is, by one measure. Absent while nobody has counted. */
public record OperationSize(Measure measure, Phases phases) implements OperationSelector {

    /** What is counted. */
    public enum Measure {
        ALIASES,
        DEPTH,
        HEIGHT,
        ROOT_FIELDS
    }

    @Override
    public ValueKinds kinds() {
        return ValueKinds.INTEGER;
    }

    @Override
    public @Nullable Value read(Phase phase, StageView view) {
        OperationLimits limits = view.context().operationLimits();
        if (limits == null) {
            return null;
        }
        return Value.of(
                switch (measure) {
                    case ALIASES -> limits.aliases();
                    case DEPTH -> limits.depth();
                    case HEIGHT -> limits.height();
                    case ROOT_FIELDS -> limits.rootFields();
                });
    }

    @Override
    public Set<Need> needs() {
        return Set.of(Need.OPERATION);
    }
}

package dev.weir.telemetry.instruments.reading.selector;

import dev.weir.selectors.selector.cache.CacheLookups;
import dev.weir.selectors.selector.connector.MappingProblems;
import dev.weir.selectors.selector.http.ResponseStatus;
import dev.weir.selectors.selector.operation.OperationSize;
import java.util.Map;

/** Words that several selectors share. */
final class SharedForms {
    static final Map<String, OperationSize.Measure> MEASURES = Map.of(
            "aliases", OperationSize.Measure.ALIASES,
            "depth", OperationSize.Measure.DEPTH,
            "height", OperationSize.Measure.HEIGHT,
            "root_fields", OperationSize.Measure.ROOT_FIELDS);

    private SharedForms() {}

    static ResponseStatus.Form status(Options options) {
        return options.constant(ResponseStatus.Form.class);
    }

    static CacheLookups.Outcome lookups(Options options) {
        return options.constant(CacheLookups.Outcome.class);
    }

    static MappingProblems.Form problems(Options options) {
        return options.constant(MappingProblems.Form.class);
    }
}

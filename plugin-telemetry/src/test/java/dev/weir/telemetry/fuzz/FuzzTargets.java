package dev.weir.telemetry.fuzz;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * All targets by their names. A target that is added here has a folder of inputs under {@code fuzz} in the tests'
 * resources, which run as tests, and is fuzzed with the others.
 */
final class FuzzTargets {
    private static final Map<String, FuzzTarget> ALL = new TreeMap<>(Map.of(
            "config", new ConfigTarget(),
            "graphql", new GraphqlTarget(),
            "headers", new HeadersTarget(),
            "json", new JsonTarget(),
            "jsonpath", new JsonPathTarget(),
            "patterns", new PatternsTarget()));

    private FuzzTargets() {}

    static Set<String> names() {
        return ALL.keySet();
    }

    static FuzzTarget named(String name) {
        FuzzTarget target = ALL.get(name);
        if (target == null) {
            throw new IllegalArgumentException("no target is called " + name + "; choose one of " + names());
        }
        return target;
    }
}

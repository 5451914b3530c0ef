package dev.weir.telemetry.config.view;

import dev.weir.metrics.definition.InstrumentDefinition;
import dev.weir.telemetry.config.reading.Placed;
import dev.weir.telemetry.yaml.MappingReader;
import dev.weir.telemetry.yaml.problem.Problem;
import dev.weir.telemetry.yaml.problem.SafeText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds views that get in each other's way, and reports them with both places. */
final class ViewClashes {
    private final MappingReader reporter;

    ViewClashes(MappingReader reporter) {
        this.reporter = reporter;
    }

    /** The views that count: of several with one name, the last. Names ignore case, as metrics do. */
    List<ViewConfig> settle(List<Placed<ViewConfig>> views) {
        Map<String, Placed<ViewConfig>> byName = new LinkedHashMap<>();
        for (Placed<ViewConfig> view : views) {
            if (ViewReader.isRefused(view.value())) {
                continue;
            }
            // Removed first, so that the later one also takes the later place.
            Placed<ViewConfig> earlier = byName.remove(nameOf(view));
            byName.put(nameOf(view), view);
            if (earlier != null) {
                reportDuplicate(earlier, view);
            }
        }
        reportCollisions(byName.values());
        List<ViewConfig> settled = new ArrayList<>();
        byName.values().forEach(view -> settled.add(view.value()));
        return settled;
    }

    private static String nameOf(Placed<ViewConfig> view) {
        return InstrumentDefinition.identity(view.value().name().toString());
    }

    private void reportDuplicate(Placed<ViewConfig> earlier, Placed<ViewConfig> later) {
        reporter.report(Problem.warning(
                        earlier.position(),
                        earlier.path().toString(),
                        "this view is not used: another for " + quoted(later) + " at " + later.position()
                                + " replaces all of it")
                .suggesting("make one view of the two"));
    }

    private void reportCollisions(Collection<Placed<ViewConfig>> views) {
        Map<String, Placed<ViewConfig>> byStream = new HashMap<>();
        for (Placed<ViewConfig> view : views) {
            String stream = view.value().streamName();
            Placed<ViewConfig> other =
                    stream == null ? null : byStream.putIfAbsent(InstrumentDefinition.identity(stream), view);
            if (other != null) {
                reporter.report(Problem.error(
                                view.position(),
                                view.path().toString(),
                                quoted(view) + " and " + quoted(other) + " would both be called "
                                        + SafeText.quote(String.valueOf(stream)) + "; the other view is at "
                                        + other.position())
                        .suggesting("give one of them another name"));
            }
        }
    }

    private static String quoted(Placed<ViewConfig> view) {
        return SafeText.quote(view.value().name().toString());
    }
}

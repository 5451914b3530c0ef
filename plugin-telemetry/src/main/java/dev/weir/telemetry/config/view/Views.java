package dev.weir.telemetry.config.view;

import dev.weir.telemetry.config.reading.Placed;
import dev.weir.telemetry.yaml.MappingReader;
import dev.weir.telemetry.yaml.Setting;
import java.util.List;
import java.util.Optional;

/**
 * All views, of which at most one speaks of any metric: the one with its exact name, else the last whose pattern
 * matches. Immutable.
 */
public record Views(List<ViewConfig> all) {
    public static final Views NONE = new Views(List.of());

    public Views {
        all = List.copyOf(all);
    }

    /** Reads the list under a key. */
    public static Views read(MappingReader mapping, String key) {
        Setting<List<Placed<ViewConfig>>> views = mapping.list(key, view -> Placed.of(ViewReader.read(view), view));
        return views.isGiven() ? new Views(new ViewClashes(mapping).settle(views.required())) : NONE;
    }

    /** The view that speaks of a metric, by the name that its instrument has. */
    public Optional<ViewConfig> of(String instrumentName) {
        ViewConfig found = null;
        for (ViewConfig view : all) {
            boolean isNearer = found == null || !found.isExact() || view.isExact();
            if (isNearer && view.name().matches(instrumentName)) {
                found = view;
            }
        }
        return Optional.ofNullable(found);
    }
}

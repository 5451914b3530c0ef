package dev.weir.telemetry.config.view;

import dev.weir.metrics.definition.InstrumentName;
import dev.weir.metrics.definition.InstrumentUnit;
import dev.weir.metrics.filter.NamePattern;
import dev.weir.telemetry.config.reading.RuledText;
import dev.weir.telemetry.yaml.MappingReader;
import dev.weir.telemetry.yaml.Setting;
import dev.weir.telemetry.yaml.problem.Problem;
import dev.weir.telemetry.yaml.problem.SafeText;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads one view. */
final class ViewReader {
    private static final long MOST_SERIES = 1_000_000;
    private static final List<String> WITHOUT_EFFECT_ON_DROPPED =
            List.of("rename", "description", "unit", "allowed_attribute_keys", "cardinality_limit");

    // Names that no file can have: what stands for a refused one must not clash with anything.
    private static final NamePattern REFUSED_NAME = NamePattern.of("0");
    private static final String REFUSED_RENAME = "";

    private ViewReader() {}

    static boolean isRefused(ViewConfig view) {
        return view.name().equals(REFUSED_NAME) || REFUSED_RENAME.equals(view.rename());
    }

    static ViewConfig read(MappingReader view) {
        ViewConfig read = new ViewConfig(
                RuledText.read(view, "name", "the name of a metric, or a pattern", REFUSED_NAME, ViewReader::pattern)
                        .required(),
                RuledText.read(view, "rename", "the name of a metric", REFUSED_RENAME, InstrumentName::checked)
                        .orNull(),
                view.string("description").orNull(),
                RuledText.read(view, "unit", "a UCUM unit", "1", InstrumentUnit::checked)
                        .orNull(),
                AggregationReader.read(view.at("aggregation")).orElse(new Aggregation.Natural()),
                keys(view),
                limit(view));
        checkTogether(view, read);
        return read;
    }

    private static @Nullable Set<String> keys(MappingReader view) {
        Setting<Set<String>> keys = view.at("allowed_attribute_keys")
                .list(key -> key.string().check(text -> !text.isBlank(), "the key of an attribute"))
                .as("a list of attribute keys", Set.of(), LinkedHashSet::new);
        return keys.orNull();
    }

    private static @Nullable Integer limit(MappingReader view) {
        Setting<Long> limit = view.integer("cardinality_limit", 1, MOST_SERIES);
        return limit.isGiven() ? limit.required().intValue() : null;
    }

    private static NamePattern pattern(String name) {
        if (!ViewConfig.hasWildcard(name)) {
            return NamePattern.of(InstrumentName.checked(name));
        }
        NamePattern pattern = NamePattern.of(name);
        String letters = name.replace('*', 'x').replace('?', 'x');
        if (!isName(letters)) {
            throw new IllegalArgumentException("pattern " + SafeText.quote(name)
                    + " matches no metric, since names start with a letter and hold only letters, digits and _ . - /");
        }
        return pattern;
    }

    private static boolean isName(String text) {
        try {
            return InstrumentName.checked(text).equals(text);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static void checkTogether(MappingReader view, ViewConfig read) {
        view.check(
                read.rename() == null || read.isExact(),
                "a view for \"" + read.name() + "\" would give every metric that matches the same name",
                "write a view with \"rename\" for each metric, by its whole name");
        if (read.aggregation() instanceof Aggregation.Drop) {
            WITHOUT_EFFECT_ON_DROPPED.stream().filter(view::has).forEach(key -> warn(view, key));
        }
    }

    private static void warn(MappingReader view, String key) {
        view.report(Problem.warning(
                view.at(key).position(),
                view.path().key(key).toString(),
                "\"" + key + "\" has no effect, since this view drops the metric"));
    }
}

package dev.weir.telemetry.yaml;

import dev.weir.telemetry.yaml.node.NodePath;
import dev.weir.telemetry.yaml.node.YamlEntry;
import dev.weir.telemetry.yaml.node.YamlMapping;
import dev.weir.telemetry.yaml.problem.NearestName;
import dev.weir.telemetry.yaml.problem.Position;
import dev.weir.telemetry.yaml.problem.Problem;
import dev.weir.telemetry.yaml.problem.SafeText;
import dev.weir.telemetry.yaml.problem.Severity;
import dev.weir.telemetry.yaml.value.Secret;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Reads a mapping key by key and remembers which keys were asked for; the others are reported as unknown when the
 * reading is over, with the nearest of those asked for. Not safe for use by several threads.
 */
public final class MappingReader {
    private final Reading reading;
    private final YamlMapping mapping;
    private final int refusedBefore;
    private final Set<String> asked = new LinkedHashSet<>();

    MappingReader(Reading reading, YamlMapping mapping) {
        this.reading = reading;
        this.mapping = mapping;
        this.refusedBefore = reading.refusals();
    }

    /** A reader of an empty mapping, whose problems nobody will see. */
    static MappingReader ofNothing() {
        YamlMapping nothing = new YamlMapping(Position.wholeFile(""), NodePath.root(), Map.of());
        return new MappingReader(Reading.unheard(), nothing);
    }

    /** The value under a key, absent or not. */
    public ValueReader at(String key) {
        asked.add(key);
        YamlEntry entry = mapping.entries().get(key);
        return new ValueReader(
                entry == null
                        ? new Place(
                                reading,
                                null,
                                mapping.position(),
                                mapping.path().key(key))
                        : Place.of(reading, entry.value()));
    }

    /** Whether the file has the key, with a value or without. Does not count as asking for it. */
    public boolean has(String key) {
        return mapping.entries().containsKey(key);
    }

    /** See {@link ValueReader#string}. */
    public Setting<String> string(String key) {
        return at(key).string();
    }

    /** See {@link ValueReader#secret}. */
    public Setting<Secret> secret(String key) {
        return at(key).secret();
    }

    /** See {@link ValueReader#flag}. */
    public Setting<Boolean> flag(String key) {
        return at(key).flag();
    }

    /** See {@link ValueReader#integer}. */
    public Setting<Long> integer(String key, long least, long most) {
        return at(key).integer(least, most);
    }

    /** See {@link ValueReader#decimal}. */
    public Setting<Double> decimal(String key, double least, double most) {
        return at(key).decimal(least, most);
    }

    /** See {@link ValueReader#duration}. */
    public Setting<Duration> duration(String key) {
        return at(key).duration();
    }

    /** See {@link ValueReader#oneOf(Class)}. */
    public <E extends Enum<E>> Setting<E> oneOf(String key, Class<E> constants) {
        return at(key).oneOf(constants);
    }

    /** See {@link ValueReader#oneOf(Map)}. */
    public <T> Setting<T> oneOf(String key, Map<String, T> choices) {
        return at(key).oneOf(choices);
    }

    /** See {@link ValueReader#strings}. */
    public Setting<List<String>> strings(String key) {
        return at(key).strings();
    }

    /** See {@link ValueReader#decimals}. */
    public Setting<List<Double>> decimals(String key) {
        return at(key).decimals();
    }

    /** See {@link ValueReader#mapping}. */
    public <T> Setting<T> mapping(String key, Function<MappingReader, T> read) {
        return at(key).mapping(read);
    }

    /** A list of mappings, each of which is read by the given function. */
    public <T> Setting<List<T>> list(String key, Function<MappingReader, T> element) {
        return at(key).list(value -> value.mapping(element));
    }

    /** See {@link ValueReader#map}. */
    public <T> Setting<Map<String, T>> map(String key, Function<ValueReader, Setting<T>> value) {
        return at(key).map(value);
    }

    /**
     * All keys that were not asked for so far, for mappings that have keys of the file's own choice beside known
     * ones.
     */
    public <T> Map<String, T> others(Function<ValueReader, Setting<T>> value) {
        List<YamlEntry> others = notAskedFor();
        others.forEach(entry -> asked.add(entry.key()));
        return CollectionForms.values(reading, others, value);
    }

    /** Accepts a key whose value has no effect, and warns if the file has it. */
    public void ignored(String key, String reason) {
        asked.add(key);
        YamlEntry entry = mapping.entries().get(key);
        if (entry != null) {
            ignore(entry, reason);
        }
    }

    /** Accepts all keys that were not asked for so far, and warns of each that the file has. */
    public void othersIgnored(String reason) {
        for (YamlEntry entry : notAskedFor()) {
            asked.add(entry.key());
            ignore(entry, reason);
        }
    }

    /** Where the mapping begins, for problems that are found later. */
    public Position position() {
        return mapping.position();
    }

    /** The keys that lead to the mapping. */
    public NodePath path() {
        return mapping.path();
    }

    /** Reports a problem that schema code has found, here or at another place of the file. */
    public void report(Problem problem) {
        if (problem.severity() == Severity.ERROR) {
            reading.refuse(problem);
        } else {
            reading.warn(problem);
        }
    }

    /**
     * Reports a problem of several keys together, unless the rule is kept. Says nothing after one of the values was
     * refused, since then the rule was asked about a placeholder.
     */
    public void check(boolean isKept, String found, String suggestion) {
        if (!isKept && isSound()) {
            reading.refuse(Problem.error(mapping.position(), mapping.path().toString(), found)
                    .suggesting(suggestion));
        }
    }

    /** Reads the mapping and reports the keys that were not asked for; empty if there is nothing to be had. */
    <T> Optional<T> read(Function<MappingReader, T> read) {
        try {
            return Optional.of(read.apply(this));
        } catch (IllegalArgumentException e) {
            if (isSound()) {
                reading.refuse(misfit(e));
            }
            return Optional.empty();
        } catch (RuntimeException e) {
            // With values refused, it had placeholders to work with, and the report already says why.
            if (isSound()) {
                throw e;
            }
            return Optional.empty();
        } finally {
            notAskedFor().forEach(this::refuseUnknown);
        }
    }

    /**
     * Whether none of the mapping's values was refused so far, so that a rule about several of them is asked about what
     * the file says and not about placeholders.
     */
    public boolean isSound() {
        return reading.refusals() == refusedBefore;
    }

    private Problem misfit(IllegalArgumentException e) {
        String message = e.getMessage();
        Problem problem = Problem.error(
                mapping.position(),
                mapping.path().toString(),
                message == null || mapping.fromExpansion() ? "these values were refused" : message);
        return mapping.fromExpansion()
                ? problem.suggesting("the reason is left out, since it may hold a value from ${…}")
                : problem;
    }

    private void refuseUnknown(YamlEntry entry) {
        Problem unknown = Problem.error(
                entry.position(),
                mapping.path().key(entry.key()).toString(),
                "unknown key " + SafeText.quote(entry.key()));
        Optional<String> nearest = reading.isHeard() ? NearestName.question(entry.key(), asked) : Optional.empty();
        reading.refuse(
                nearest.isPresent() || asked.isEmpty()
                        ? unknown.suggesting(nearest.orElse("remove it"))
                        : unknown.expecting("one of " + String.join(", ", asked)));
    }

    private void ignore(YamlEntry entry, String reason) {
        reading.warn(Problem.warning(
                entry.position(),
                mapping.path().key(entry.key()).toString(),
                SafeText.quote(entry.key()) + " is ignored: " + reason));
    }

    private List<YamlEntry> notAskedFor() {
        return mapping.entries().values().stream()
                .filter(entry -> !asked.contains(entry.key()))
                .toList();
    }
}

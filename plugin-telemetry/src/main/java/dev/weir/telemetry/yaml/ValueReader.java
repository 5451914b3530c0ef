package dev.weir.telemetry.yaml;

import dev.weir.telemetry.yaml.node.YamlNode;
import dev.weir.telemetry.yaml.problem.Position;
import dev.weir.telemetry.yaml.value.Secret;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads one place of a document as the type that the schema wants. A value of another type is reported, with what was
 * found and what was expected; an absent key and an empty value are the same. Not safe for use by several threads.
 */
public final class ValueReader {
    private final Place place;

    ValueReader(Place place) {
        this.place = place;
    }

    /** Text. Numbers and booleans are no text unless in quotes, since {@code 1.10} would else lose its zero. */
    public Setting<String> string() {
        return ScalarForms.TEXT.read(place);
    }

    /** Text that must not be seen. Takes every scalar as it is written. */
    public Setting<Secret> secret() {
        return ScalarForms.SECRET.read(place);
    }

    /** True or false. */
    public Setting<Boolean> flag() {
        return ScalarForms.FLAG.read(place);
    }

    /** A whole number between the bounds, both included; an end of the type is shown as no bound. */
    public Setting<Long> integer(long least, long most) {
        return NumberForms.whole(least, most).read(place);
    }

    /** A finite number between the bounds, both included; an end of the type is shown as no bound. */
    public Setting<Double> decimal(double least, double most) {
        return NumberForms.decimal(least, most).read(place);
    }

    /** A duration such as {@code 1m30s}. */
    public Setting<Duration> duration() {
        return ScalarForms.DURATION.read(place);
    }

    /** A constant of an enum, by its name in lower case. */
    public <E extends Enum<E>> Setting<E> oneOf(Class<E> constants) {
        return ChoiceForms.of(constants).read(place);
    }

    /** One of the names, as what it stands for. Reports list the names by the alphabet. */
    public <T> Setting<T> oneOf(Map<String, T> choices) {
        return ChoiceForms.of(choices).read(place);
    }

    /** A list, each element of which is read by the given function. An empty element is an error. */
    public <T> Setting<List<T>> list(Function<ValueReader, Setting<T>> element) {
        return CollectionForms.list(place, element);
    }

    /** A list of text. */
    public Setting<List<String>> strings() {
        return list(ValueReader::string);
    }

    /** A list of finite numbers. */
    public Setting<List<Double>> decimals() {
        return list(element -> element.decimal(-Double.MAX_VALUE, Double.MAX_VALUE));
    }

    /** Keys of the file's own choice, each value of which is read by the given function, in the order of the file. */
    public <T> Setting<Map<String, T>> map(Function<ValueReader, Setting<T>> value) {
        return CollectionForms.map(place, value);
    }

    /**
     * Keys that the schema knows, read by the given function; keys it did not ask for are reported as unknown. The
     * function reads all of its keys before it makes anything of them. An {@link IllegalArgumentException} from it is
     * reported as a problem of the mapping.
     */
    public <T> Setting<T> mapping(Function<MappingReader, T> read) {
        return CollectionForms.mapping(place, read);
    }

    /** The node itself, for values that may be of several types; empty for an absent key. */
    public Optional<YamlNode> node() {
        return Optional.ofNullable(place.node());
    }

    /** The key that this is the value of; empty for an element of a list. */
    public String key() {
        return place.path().lastKey();
    }

    /** The place of the value, or of the mapping that lacks it. */
    public Position position() {
        return place.position();
    }

    /** Whether the key is absent, or has an empty value. */
    public boolean isEmpty() {
        return place.isEmpty();
    }

    /** A value that schema code has made of the node itself. */
    public <T> Setting<T> given(T value) {
        return Setting.given(place, "", value, () -> value);
    }

    /** Reports that the node is not what it should be. What is expected is read after that word. */
    public <T> Setting<T> refused(String whatIsExpected, T placeholder) {
        place.refuse(whatIsExpected, null);
        return Setting.refused(place, whatIsExpected, () -> placeholder);
    }
}

package dev.weir.telemetry.yaml;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a file says at one place: a value, nothing, or something that was refused and has been reported. No method
 * throws for what the file says; the report does, once all of it has been read.
 */
public final class Setting<T> {
    private final Place place;
    private final String expected;
    private final State state;
    private final @Nullable T value;
    private final Supplier<T> placeholder;

    private enum State {
        GIVEN,
        ABSENT,
        REFUSED
    }

    private Setting(Place place, String expected, State state, @Nullable T value, Supplier<T> placeholder) {
        this.place = place;
        this.expected = expected;
        this.state = state;
        this.value = value;
        this.placeholder = placeholder;
    }

    static <T> Setting<T> given(Place place, String expected, T value, Supplier<T> placeholder) {
        return new Setting<>(place, expected, State.GIVEN, value, placeholder);
    }

    static <T> Setting<T> absent(Place place, String expected, Supplier<T> placeholder) {
        return new Setting<>(place, expected, State.ABSENT, null, placeholder);
    }

    static <T> Setting<T> refused(Place place, String expected, Supplier<T> placeholder) {
        return new Setting<>(place, expected, State.REFUSED, null, placeholder);
    }

    /** Whether the file has a value here that can be used. */
    public boolean isGiven() {
        return state == State.GIVEN;
    }

    /** The value, or the default. */
    public T orElse(T defaultValue) {
        return value == null ? defaultValue : value;
    }

    /** The value, or null. */
    public @Nullable T orNull() {
        return value;
    }

    /** The value, if there is one. */
    public Optional<T> optional() {
        return Optional.ofNullable(value);
    }

    /**
     * The value, whose absence is an error. Without one this returns a placeholder (empty text, zero, false, an object
     * read from nothing), and what is made of it never gets out, since the report is thrown first.
     */
    public T required() {
        reportedIfAbsent();
        return value == null ? placeholder.get() : value;
    }

    /** The same setting, refused unless the value keeps the rule. What is expected is read after that word. */
    public Setting<T> check(Predicate<? super T> rule, String whatIsExpected) {
        if (value == null || rule.test(value)) {
            return this;
        }
        place.refuse(whatIsExpected, null);
        return refused(place, whatIsExpected, placeholder);
    }

    /**
     * The value as something else, refused if the conversion throws an {@link IllegalArgumentException}. The
     * exception's message is not shown, since it may repeat a value that must not be seen. The substitute is what
     * {@link #required} returns without a value.
     */
    public <R> Setting<R> as(String whatIsExpected, R substitute, Function<? super T, ? extends R> conversion) {
        if (value == null) {
            return new Setting<>(place, whatIsExpected, state, null, () -> substitute);
        }
        try {
            return given(place, whatIsExpected, conversion.apply(value), () -> substitute);
        } catch (IllegalArgumentException e) {
            place.refuse(whatIsExpected, null);
            return refused(place, whatIsExpected, () -> substitute);
        }
    }

    Setting<T> reportedIfAbsent() {
        if (state == State.ABSENT) {
            place.reportMissing(expected);
        }
        return this;
    }
}

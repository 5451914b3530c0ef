package dev.weir.telemetry.instruments.reading.selector;

import dev.weir.selectors.custom.CustomSelectorKind;
import dev.weir.selectors.custom.SelectorOptions;
import dev.weir.selectors.jsonpath.JsonPath;
import dev.weir.selectors.selector.DocumentPath;
import dev.weir.selectors.selector.Selector;
import dev.weir.selectors.selector.ambient.Constant;
import dev.weir.selectors.selector.http.HeaderReading;
import dev.weir.selectors.selector.operation.NameForm;
import dev.weir.selectors.stage.StageView;
import dev.weir.selectors.stage.http.SecretHeaders;
import dev.weir.selectors.value.Value;
import dev.weir.telemetry.config.reading.RuledText;
import dev.weir.telemetry.yaml.MappingReader;
import dev.weir.telemetry.yaml.Setting;
import dev.weir.telemetry.yaml.node.YamlNode;
import dev.weir.telemetry.yaml.node.YamlScalar;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The keys of one selector: the one that names it, and its options. */
final class Options {
    private static final JsonPath ANY_PATH = JsonPath.compile("$");

    private final MappingReader mapping;
    private final String key;
    private final SecretHeaders secrets;

    Options(MappingReader mapping, String key, SecretHeaders secrets) {
        this.mapping = mapping;
        this.key = key;
        this.secrets = secrets;
    }

    /** The name of something, as the selector's argument. */
    String name() {
        return mapping.string(key)
                .check(text -> !text.isBlank(), "the name of what to look up")
                .required();
    }

    /** Checks that the argument is true: a selector that is false would never find anything. */
    <T> T whenTrue(T selector) {
        Setting<Boolean> flag = mapping.flag(key);
        if (flag.isGiven() && !flag.required()) {
            RuledText.report(
                    mapping, mapping.at(key), "with false, this selector never has a value", "write true or remove it");
        } else {
            flag.required();
        }
        return selector;
    }

    /** The argument as one of some words. */
    <T> T word(Map<String, T> words) {
        return mapping.oneOf(key, words).required();
    }

    NameForm nameForm() {
        return mapping.oneOf(key, NameForm.class).required();
    }

    /** The argument of selectors that have one form only. */
    <T> T onlyWord(String word, T selector) {
        return word(Map.of(word, selector));
    }

    /** A constant of an enum, by its name in lower case. */
    <E extends Enum<E>> E constant(Class<E> constants) {
        return mapping.oneOf(key, constants).required();
    }

    DocumentPath path() {
        return new DocumentPath(RuledText.read(mapping, key, "a JSONPath", ANY_PATH, JsonPath::compileTolerant)
                .required());
    }

    /** The argument as a literal. */
    Value literal() {
        return Literals.read(mapping.at(key)).required();
    }

    /** The value that stands in for one that is missing, or null. */
    @Nullable
    Value fallback() {
        return Literals.read(mapping.at("default")).orNull();
    }

    /** The text that stands in for one that is missing, or null. */
    @Nullable
    String textFallback() {
        return mapping.string("default").orNull();
    }

    /** A header whose fallback may be any literal. */
    HeaderReading header() {
        return header(fallback());
    }

    /** A header whose fallback is text. */
    HeaderReading headerOrText() {
        String text = textFallback();
        return header(text == null ? null : Value.of(text));
    }

    /** The entity type that a cache selector is about, or null for all. */
    @Nullable
    String entityType() {
        String type = mapping.string("entity_type").orNull();
        return "all".equals(type) ? null : type;
    }

    /** A selector that others added, with what the file says under its keys. */
    <V extends StageView> Selector<? super V> custom(CustomSelectorKind<? super V> kind) {
        Value argument = literal();
        Map<String, Value> others = new TreeMap<>();
        for (String option : kind.options()) {
            Value value = Literals.read(mapping.at(option)).orNull();
            if (value != null) {
                others.put(option, value);
            }
        }
        try {
            if (mapping.isSound()) {
                return kind.create(new SelectorOptions(argument, others));
            }
        } catch (IllegalArgumentException e) {
            RuledText.report(mapping, mapping.at(key), String.valueOf(e.getMessage()));
        }
        return new Constant(argument);
    }

    /** The word under the key if it is one of these, for selectors that have words and other arguments. */
    boolean hasWord(Map<String, ?> words) {
        return mapping.at(key)
                .node()
                .filter(node -> words.keySet().stream().anyMatch(word -> isText(node, word)))
                .isPresent();
    }

    private static boolean isText(YamlNode node, String word) {
        return node instanceof YamlScalar scalar && scalar.text().equals(word);
    }

    private HeaderReading header(@Nullable Value fallback) {
        boolean hashed = mapping.flag("hash").orElse(false);
        HeaderReading header =
                new HeaderReading(name(), fallback, hashed ? HeaderReading.Form.HASHED : HeaderReading.Form.PLAIN);
        if (header.readsSecret(secrets)) {
            RuledText.report(
                    mapping,
                    mapping.at(key),
                    "header \"" + header.name() + "\" holds a secret, which everybody could read in the metrics",
                    "add \"hash: true\" to show its hash instead");
        }
        return header;
    }
}

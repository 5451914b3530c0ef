package dev.weir.telemetry.instruments.reading.selector;

import dev.weir.selectors.selector.Selector;
import dev.weir.selectors.selector.ambient.Constant;
import dev.weir.selectors.stage.StageView;
import dev.weir.selectors.stage.http.SecretHeaders;
import dev.weir.selectors.value.Value;
import dev.weir.telemetry.yaml.MappingReader;
import dev.weir.telemetry.yaml.Setting;
import dev.weir.telemetry.yaml.ValueReader;
import dev.weir.telemetry.yaml.node.YamlMapping;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads the selectors of a stage: groups of keys, exactly one of which names a selector.
 *
 * @param <V> what can be seen of the stage
 */
public final class SelectorReader<V extends StageView> {
    private static final String EXPECTED = "a selector, such as \"%s: …\"";

    private final Map<String, SelectorForm<V>> forms;
    private final SecretHeaders secrets;

    SelectorReader(Map<String, SelectorForm<V>> forms, SecretHeaders secrets) {
        this.forms = new LinkedHashMap<>(forms);
        this.secrets = secrets;
    }

    Set<String> names() {
        return forms.keySet();
    }

    /** The selector here. */
    public Setting<Selector<? super V>> read(ValueReader value) {
        if (!(value.node().orElse(null) instanceof YamlMapping group)
                || group.entries().isEmpty()) {
            return value.refused(
                    EXPECTED.replace("%s", forms.keySet().iterator().next()), placeholder());
        }
        return value.mapping(this::read);
    }

    /** The selector that is written by some keys of a mapping which has others too. */
    Selector<? super V> readAmongOthers(MappingReader mapping) {
        Selector<? super V> read = read(mapping);
        mapping.check(
                forms.keySet().stream().anyMatch(mapping::has),
                "found no selector",
                "write one of " + String.join(", ", forms.keySet()));
        return read;
    }

    // Without a selector there are only keys that nobody asks for, and they are reported.
    private Selector<? super V> read(MappingReader mapping) {
        List<String> given = forms.keySet().stream().filter(mapping::has).toList();
        if (given.size() == 1) {
            String name = given.get(0);
            return form(name).read(new Options(mapping, name, secrets));
        }
        forms.keySet().forEach(mapping::at);
        mapping.check(given.size() < 2, "found two selectors, " + String.join(" and ", given), "leave one of them");
        return placeholder();
    }

    private SelectorForm<V> form(String name) {
        SelectorForm<V> form = forms.get(name);
        if (form == null) {
            throw new IllegalStateException("no selector is called " + name);
        }
        return form;
    }

    private Selector<? super V> placeholder() {
        return new Constant(Value.of(""));
    }
}

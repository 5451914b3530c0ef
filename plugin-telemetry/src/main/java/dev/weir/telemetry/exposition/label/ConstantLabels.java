package dev.weir.telemetry.exposition.label;

import dev.weir.telemetry.exposition.naming.LabelKeys;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.sdk.common.InstrumentationScopeInfo;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What all series of one metric have in common: the labels of its meter, and of its resource if they are asked for. */
public final class ConstantLabels {
    public static final ConstantLabels NONE = new ConstantLabels(List.of());

    private final List<Label> labels;

    private ConstantLabels(List<Label> labels) {
        this.labels = labels;
    }

    /** The labels of a meter and of attributes that a series' own attributes outrank. */
    public static ConstantLabels of(InstrumentationScopeInfo meter, Attributes resource, LabelNames names) {
        List<Label> labels = new ArrayList<>();
        labels.add(new Label(names.of(LabelKeys.SCOPE_NAME), meter.getName()));
        labels.add(new Label(names.of(LabelKeys.SCOPE_VERSION), orEmpty(meter.getVersion())));
        labels.add(new Label(names.of(LabelKeys.SCOPE_SCHEMA), orEmpty(meter.getSchemaUrl())));
        Map<LabelName, String> joined = new LinkedHashMap<>();
        resource.forEach((key, value) -> {
            LabelName name = names.of(key);
            name.contend();
            joined.merge(name, AttributeText.of(value), SeriesLabels::join);
        });
        joined.forEach((name, value) -> labels.add(new Label(name, value)));
        labels.removeIf(label -> label.value().isEmpty());
        return new ConstantLabels(List.copyOf(labels));
    }

    List<Label> labels() {
        return labels;
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}

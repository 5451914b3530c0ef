package dev.weir.telemetry.exposition.label;

import dev.weir.telemetry.exposition.bytes.ByteText;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Appends the labels of series in one encoding: first those of the attributes, in the order of their keys, then what the
 * metric's series have in common. No label stands twice, and none is empty: Prometheus takes an empty one for none. Makes
 * no garbage, unless two things want one label. Not thread-safe.
 */
public final class SeriesLabels {
    private final LabelNames names;
    private final LabelEncoding encoding;
    private final ByteText out;
    private final BiConsumer<AttributeKey<?>, Object> appender = this::append;
    private final ByteText constants = new ByteText(256);

    private @Nullable ConstantLabels inConstants;
    private boolean isContended;

    public SeriesLabels(LabelNames names, LabelEncoding encoding, ByteText out) {
        this.names = names;
        this.encoding = encoding;
        this.out = out;
    }

    /** Appends the labels of a series. */
    public void append(Attributes attributes, ConstantLabels common) {
        int start = out.size();
        isContended = false;
        attributes.forEach(appender);
        if (isContended) {
            out.truncate(start);
            appendJoined(attributes, common);
        } else {
            appendConstants(common);
        }
    }

    private void append(AttributeKey<?> key, Object value) {
        LabelName name = names.of(key);
        isContended |= name.isContended();
        append(name, AttributeText.of(value), out);
    }

    private void append(LabelName name, String value, ByteText target) {
        if (!value.isEmpty()) {
            encoding.append(name.ascii(), value, target);
        }
    }

    private void appendJoined(Attributes attributes, ConstantLabels common) {
        Map<LabelName, String> joined = new LinkedHashMap<>();
        attributes.forEach((key, value) -> joined.merge(names.of(key), AttributeText.of(value), SeriesLabels::join));
        common.labels().forEach(label -> joined.putIfAbsent(label.name(), label.value()));
        joined.forEach((name, value) -> append(name, value, out));
    }

    private void appendConstants(ConstantLabels common) {
        if (inConstants != common) {
            inConstants = common;
            constants.truncate(0);
            common.labels().forEach(label -> append(label.name(), label.value(), constants));
        }
        out.append(constants);
    }

    /** Two values for one label, as the rules of OpenTelemetry join them. */
    static String join(String first, String second) {
        return first + ';' + second;
    }
}

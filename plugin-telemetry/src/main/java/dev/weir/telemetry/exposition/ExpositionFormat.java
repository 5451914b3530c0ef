package dev.weir.telemetry.exposition;

import dev.weir.telemetry.exposition.family.FamilyWriter;
import dev.weir.telemetry.exposition.label.LabelNames;
import dev.weir.telemetry.exposition.protobuf.ProtobufWriter;
import dev.weir.telemetry.exposition.text.Dialect;
import dev.weir.telemetry.exposition.text.LineWriter;
import java.io.OutputStream;

/** The formats that scrapers ask for. */
enum ExpositionFormat {
    CLASSIC("text/plain; version=0.0.4; charset=utf-8") {
        @Override
        FamilyWriter writer(LabelNames names, OutputStream out) {
            return new LineWriter(Dialect.CLASSIC, names, out);
        }
    },
    OPEN_METRICS("application/openmetrics-text; version=1.0.0; charset=utf-8") {
        @Override
        FamilyWriter writer(LabelNames names, OutputStream out) {
            return new LineWriter(Dialect.OPEN_METRICS, names, out);
        }
    },
    PROTOBUF("application/vnd.google.protobuf; proto=io.prometheus.client.MetricFamily; encoding=delimited") {
        @Override
        FamilyWriter writer(LabelNames names, OutputStream out) {
            return new ProtobufWriter(names, out);
        }
    };

    private final String contentType;

    ExpositionFormat(String contentType) {
        this.contentType = contentType;
    }

    String contentType() {
        return contentType;
    }

    abstract FamilyWriter writer(LabelNames names, OutputStream out);
}

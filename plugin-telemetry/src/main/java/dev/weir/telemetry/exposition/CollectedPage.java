package dev.weir.telemetry.exposition;

import dev.weir.telemetry.exposition.family.Family;
import dev.weir.telemetry.exposition.family.FamilyWriter;
import dev.weir.telemetry.exposition.label.LabelNames;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** One collection, grouped, with the format in which it will be written. */
final class CollectedPage implements RenderedPage {
    private final ExpositionFormat format;
    private final LabelNames names;
    private final List<Family> families;

    CollectedPage(ExpositionFormat format, LabelNames names, List<Family> families) {
        this.format = format;
        this.names = names;
        this.families = families;
    }

    @Override
    public String contentType() {
        return format.contentType();
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        FamilyWriter writer = format.writer(names, out);
        for (Family family : families) {
            writer.write(family);
        }
        writer.end();
    }
}

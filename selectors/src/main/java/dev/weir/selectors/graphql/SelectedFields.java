package dev.weir.selectors.graphql;

import java.util.List;

/** What is selected of one object, each key of its response once, fragments included. Immutable. */
public record SelectedFields(List<SelectedField> fields) {

    /** Nothing: of a leaf. */
    public static final SelectedFields NONE = new SelectedFields(List.of());

    public SelectedFields {
        fields = List.copyOf(fields);
    }

    /** The fields here and below. */
    int count() {
        int count = fields.size();
        for (SelectedField field : fields) {
            count += field.selected().count();
        }
        return count;
    }
}

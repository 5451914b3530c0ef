package dev.weir.selectors.jsonpath.internal.query;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Collects the segments of a query from front to back and links them from back to front. */
public final class QueryBuilder {

    private final List<UnaryOperator<Segment>> links = new ArrayList<>();
    private @Nullable List<SingularSelector> singular = new ArrayList<>();

    public void child(List<Selector> selectors) {
        links.add(next -> new Segment.Child(selectors, next));
        if (singular != null && selectors.size() == 1 && selectors.get(0) instanceof SingularSelector selector) {
            singular.add(selector);
        } else {
            singular = null;
        }
    }

    public void descendant(List<Selector> selectors) {
        links.add(next -> new Segment.Descendant(new Segment.Child(selectors, next)));
        singular = null;
    }

    public void length() {
        links.add(Segment.Length::new);
        singular = null;
    }

    public Query build(Query.Origin origin) {
        if (singular != null) {
            return new SingularQuery(origin, singular);
        }
        Segment first = Segment.End.END;
        for (int i = links.size() - 1; i >= 0; i--) {
            first = links.get(i).apply(first);
        }
        return new Query.Plural(origin, first);
    }
}

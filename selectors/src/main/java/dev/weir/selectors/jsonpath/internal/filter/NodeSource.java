package dev.weir.selectors.jsonpath.internal.filter;

import dev.weir.selectors.jsonpath.internal.query.Evaluation;
import dev.weir.selectors.jsonpath.internal.query.NodeCollector;
import dev.weir.selectors.jsonpath.internal.query.Query;
import dev.weir.selectors.jsonpath.json.JsonNode;
import java.util.List;

/** Something that stands for any number of nodes in a filter. */
public sealed interface NodeSource permits Operand, NodeSource.Selected {

    List<JsonNode> nodes(JsonNode current, Evaluation evaluation);

    /** All that a query selects. */
    record Selected(Query query) implements NodeSource {

        @Override
        public List<JsonNode> nodes(JsonNode current, Evaluation evaluation) {
            NodeCollector collector = new NodeCollector();
            query.select(current, evaluation, collector);
            return collector.nodes();
        }
    }
}

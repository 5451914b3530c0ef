package dev.weir.benchmarks.instruments;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** GraphQL requests of 2 kB: a thousand documents, more than are remembered, which differ in the operation's name and in nothing else. */
@State(Scope.Thread)
public class Operations {
    private static final int DOCUMENTS = 1_024;
    private static final int BODY_BYTES = 2_048;

    private final List<Operation> operations = new ArrayList<>();
    private int index;

    /** A request in JSON, and the document within it. */
    static final class Operation {
        private final String document;
        private final byte[] body;

        Operation(String document) {
            this.document = document;
            this.body = Operations.body(document);
        }

        String document() {
            return document;
        }

        byte[] body() {
            return body;
        }
    }

    /** Writes the documents. */
    public Operations() {
        for (int i = 0; i < DOCUMENTS; i++) {
            operations.add(operation(i));
        }
    }

    Operation next() {
        index = (index + 1) % DOCUMENTS;
        return operations.get(index);
    }

    Operation same() {
        return operations.get(0);
    }

    /** One of 16 kB that costs as much as one may: eight thousand fields, which never come again. */
    Operation hostile() {
        index = (index + 1) % DOCUMENTS;
        String document = "{x" + (DOCUMENTS + index) + " a".repeat(8_000) + "}";
        return new Operation(document);
    }

    private static Operation operation(int number) {
        StringBuilder document = new StringBuilder("query Checkout" + (DOCUMENTS + number)
                + "($cart: ID!, $first: Int = 10) { cart(id: $cart) { id total currency");
        for (int line = 0; body(document).length < BODY_BYTES - 300; line++) {
            document.append(" line")
                    .append(line)
                    .append(": item(index: " + line
                            + ", first: $first) { id quantity ...Product price { amount currency } }");
        }
        document.append(" } } fragment Product on Item { product { id name images(size: SMALL) { url } } }");
        return new Operation(document.toString());
    }

    private static byte[] body(CharSequence document) {
        return ("{\"query\":\"" + document + "\",\"variables\":{\"cart\":\"8f14e45f\",\"first\":20}}")
                .getBytes(StandardCharsets.UTF_8);
    }
}

package dev.weir.gateway.embedding;

import dev.weir.metrics.Metrics;

/** Code of a gateway that counts what it does. */
final class Greetings {

    void greet(String language) {
        Metrics.counter("shop.greetings", "Greetings that were sent", "{greeting}", 1, "language", language);
    }
}

package dev.weir.telemetry.request;

import dev.weir.selectors.stage.context.OverheadTracker;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Requests that begin, go on and end by chance: in any order, twice, or after their end. */
final class RandomWalk {
    private static final int MOST_OPEN = 3;

    private final MeasuredRequests measured;
    private final Random random;
    private final RandomParts parts;
    private final List<RouterStage> open = new ArrayList<>();
    private final List<RouterStage> routers = new ArrayList<>();
    private final List<Runnable> pokes = new ArrayList<>();
    private final Map<String, Long> begun = new HashMap<>();

    RandomWalk(MeasuredRequests measured, Random random) {
        this.measured = measured;
        this.random = random;
        this.parts = new RandomParts(random);
    }

    /** The requests that are not over. */
    int open() {
        return open.size();
    }

    /** How many stages of this name have begun. */
    long begun(String stage) {
        return begun.getOrDefault(stage, 0L);
    }

    /** The waits for services that began and have not ended, over all requests. */
    int waiting() {
        return routers.stream()
                .mapToInt(router -> {
                    OverheadTracker overhead = router.context().overhead();
                    return overhead == null ? 0 : overhead.inFlight();
                })
                .sum();
    }

    /** One thing happens. */
    void step() {
        measured.clock.advance(Duration.ofMillis(random.nextInt(5)));
        if (routers.isEmpty() || (open.size() < MOST_OPEN && random.nextInt(5) == 0)) {
            begin();
            return;
        }
        RouterStage router = routers.get(random.nextInt(routers.size()));
        switch (random.nextInt(9)) {
            case 0, 1 -> beginSupergraph(router);
            case 2 -> beginSubgraph(router);
            case 3 -> beginConnector(router);
            case 4 -> router.context().put("n", parts.json());
            case 5 -> end(router);
            default -> poke();
        }
    }

    /** Ends what is open by its request alone. */
    void end() {
        List.copyOf(open).forEach(this::end);
    }

    /** Tells some stage something, be it open or over. */
    void poke() {
        if (!pokes.isEmpty()) {
            pokes.get(random.nextInt(pokes.size())).run();
        }
    }

    private void begin() {
        RouterStage router = measured.requests().begin(parts.routerRequest());
        routers.add(router);
        open.add(router);
        count("router");
    }

    private void end(RouterStage router) {
        switch (random.nextInt(3)) {
            case 0 -> router.response(parts.routerResponse());
            case 1 -> router.error(parts.text());
            default -> router.close();
        }
        if (open.remove(router)) {
            pokes.add(() -> end(router));
        }
    }

    private void beginSupergraph(RouterStage router) {
        SupergraphStage stage = router.supergraph(parts.supergraphRequest());
        count("supergraph");
        pokes.add(() -> stage.response(parts.response()));
        pokes.add(() -> stage.event(parts.payload()));
        pokes.add(() -> stage.event(parts.payload()));
        pokes.add(random.nextBoolean() ? stage::close : () -> stage.error(parts.text()));
    }

    private void beginSubgraph(RouterStage router) {
        SubgraphStage stage = router.subgraph(parts.subgraphRequest());
        count("subgraph");
        pokes.add(() -> stage.response(parts.subgraphResponse()));
        pokes.add(random.nextBoolean() ? stage::close : () -> stage.error(parts.text()));
    }

    private void beginConnector(RouterStage router) {
        ConnectorStage stage = router.connector(parts.connectorRequest());
        count("connector");
        pokes.add(() -> stage.response(parts.connectorResponse()));
        pokes.add(random.nextBoolean() ? stage::close : () -> stage.error(parts.text()));
    }

    private void count(String stage) {
        begun.merge(stage, 1L, Long::sum);
    }
}

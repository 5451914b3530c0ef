package dev.weir.telemetry.pipeline;

import dev.weir.telemetry.exposition.family.CollisionListener;
import dev.weir.telemetry.push.report.PushObserver;
import dev.weir.telemetry.scrape.event.ScrapeObserver;
import java.util.List;

/** Who is told what destinations do, to count and to log it. */
public record Observers(
        List<PushObserver> pushes, ScrapeObserver scrapes, CollisionListener collisions, OverflowListener overflows) {
    public Observers {
        pushes = List.copyOf(pushes);
    }
}

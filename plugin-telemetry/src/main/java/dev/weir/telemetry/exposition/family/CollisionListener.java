package dev.weir.telemetry.exposition.family;

/** Told of collisions. One that stays in a configuration is told of again at each scrape, always alike. */
@FunctionalInterface
public interface CollisionListener {
    /** Called on the thread that collects. */
    void collided(Collision collision);
}

package dev.weir.telemetry.scrape.render;

import java.net.InetAddress;

/** An answer that has to be rendered. */
public interface Rendering {
    /** Who asked. */
    InetAddress client();

    /** Renders on a thread that may wait; throws nothing that could be handled. */
    void render();

    /** Whether the client has stopped reading. Called on the event loop. */
    boolean isStalled();

    /** Gives its thread to others, soon. Called on the event loop. */
    void evict();
}

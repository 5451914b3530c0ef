package dev.weir.telemetry.scrape;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** What Netty warns of while this is open, such as an exception that reached the end of a pipeline. */
final class NettyWarnings extends Handler implements AutoCloseable {
    private static final Logger LOGGER = Logger.getLogger("io.netty");

    private final List<String> warnings = new CopyOnWriteArrayList<>();

    NettyWarnings() {
        LOGGER.addHandler(this);
        LOGGER.setUseParentHandlers(false);
    }

    List<String> all() {
        return warnings;
    }

    @Override
    public void publish(LogRecord line) {
        if (line.getLevel().intValue() >= Level.WARNING.intValue()) {
            warnings.add(line.getMessage() + ": " + line.getThrown());
        }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        LOGGER.setUseParentHandlers(true);
        LOGGER.removeHandler(this);
    }
}

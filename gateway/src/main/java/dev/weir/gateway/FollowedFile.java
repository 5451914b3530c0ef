package dev.weir.gateway;

import dev.weir.gateway.config.GatewayFile;
import dev.weir.telemetry.reload.ConfigFile;
import dev.weir.telemetry.reload.ReloadReport;
import dev.weir.telemetry.yaml.problem.ConfigurationException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Loads a gateway's file again whenever it or a file that it refers to changes, and when it is told to. One load applies all of it or nothing. */
final class FollowedFile implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger("dev.weir.gateway");
    private static final long MILLIS_BETWEEN_LOOKS = 250;

    private final ConfigFile file;
    private final Gateway gateway;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread made = new Thread(work, "weir-gateway-reload");
        made.setDaemon(true);
        return made;
    });

    FollowedFile(ConfigFile file, Gateway gateway) {
        this.file = file;
        this.gateway = gateway;
    }

    /** Looks at the files four times a second from now on. */
    @SuppressWarnings("FutureReturnValueIgnored") // each look is guarded, so there is nothing to ask it for
    void follow() {
        thread.scheduleWithFixedDelay(this::look, MILLIS_BETWEEN_LOOKS, MILLIS_BETWEEN_LOOKS, TimeUnit.MILLISECONDS);
    }

    private void look() {
        try {
            if (file.hasChanged()) {
                reload();
            }
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "the configuration could not be looked at", e);
        }
    }

    /** Loads the file now. */
    ReloadReport reload() {
        try {
            return gateway.reload(GatewayFile.load(file));
        } catch (ConfigurationException e) {
            return gateway.refuse(String.valueOf(e.getMessage()));
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}

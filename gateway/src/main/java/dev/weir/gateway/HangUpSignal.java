package dev.weir.gateway;

import java.lang.reflect.Proxy;

/**
 * The signal that asks a service to load its configuration again. Java has it in a class outside its API, which compilers
 * warn of; so it is found by name, and a platform without it is told of in the log.
 */
final class HangUpSignal {
    private static final System.Logger LOG = System.getLogger("dev.weir.gateway");

    private HangUpSignal() {}

    /** Runs the action on each signal from now on. */
    static void handle(Runnable action) {
        try {
            Class<?> signal = Class.forName("sun.misc.Signal");
            Class<?> handler = Class.forName("sun.misc.SignalHandler");
            Object calling = Proxy.newProxyInstance(
                    HangUpSignal.class.getClassLoader(), new Class<?>[] {handler}, (proxy, method, arguments) -> {
                        action.run();
                        return null;
                    });
            signal.getMethod("handle", signal, handler)
                    .invoke(null, signal.getConstructor(String.class).newInstance("HUP"), calling);
        } catch (ReflectiveOperationException | IllegalArgumentException e) {
            LOG.log(System.Logger.Level.WARNING, "SIGHUP will not reload the file on this platform", e);
        }
    }
}

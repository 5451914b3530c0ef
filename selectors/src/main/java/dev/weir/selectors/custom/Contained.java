package dev.weir.selectors.custom;

/** Tells what may be contained from what ends the process or a thread, and so is thrown on. */
final class Contained {
    private Contained() {}

    /** Throws on what nobody may keep: a heap that is full, a broken machine, a thread that is told to die. */
    static void rethrowFatal(Throwable failure) {
        if (failure instanceof VirtualMachineError error && !(failure instanceof StackOverflowError)) {
            throw error;
        } else if (failure instanceof ThreadDeath death) {
            throw death;
        }
    }
}

package dev.weir.selectors.stage;

/**
 * A set of phases.
 *
 * @param bits one for each phase that is in the set
 */
public record Phases(int bits) {

    public static final Phases NONE = new Phases(0);
    public static final Phases ALL = of(Phase.values());
    public static final Phases REQUEST = of(Phase.REQUEST);
    public static final Phases RESPONSE = of(Phase.RESPONSE);
    public static final Phases EVENT = of(Phase.EVENT);
    public static final Phases FIELD = of(Phase.FIELD);
    public static final Phases ERROR = of(Phase.ERROR);

    public static Phases of(Phase... phases) {
        int bits = 0;
        for (Phase phase : phases) {
            bits |= phase.bit();
        }
        return new Phases(bits);
    }

    public boolean contains(Phase phase) {
        return (bits & phase.bit()) != 0;
    }
}

package dev.weir.telemetry.yaml.node;

import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.resolver.CoreScalarResolver;

/** What a scalar is by the YAML core schema. */
public enum ScalarType {
    TEXT,
    INTEGER,
    DECIMAL,
    BOOLEAN,
    NOTHING,
    /** A scalar whose value could not be had, and whose problem has been reported already. */
    REFUSED;

    private static final CoreScalarResolver RESOLVER = new CoreScalarResolver(false);
    private static final int LONGEST_NUMBER = 64;

    /**
     * The type that unquoted text has. Text of more than 64 characters is never a number, since reading a number of a
     * million digits takes minutes.
     */
    public static ScalarType ofPlain(String text) {
        if (text.length() > LONGEST_NUMBER) {
            return TEXT;
        }
        Tag tag = RESOLVER.resolve(text, true);
        if (tag.equals(Tag.INT)) {
            return INTEGER;
        } else if (tag.equals(Tag.FLOAT)) {
            return DECIMAL;
        } else if (tag.equals(Tag.BOOL)) {
            return BOOLEAN;
        }
        return tag.equals(Tag.NULL) ? NOTHING : TEXT;
    }
}

package dev.weir.testing.assertion;

/** Stands for an attribute value that may be anything, where a key must be there but its value differs by run. */
public enum AnyValue {
    ANY;

    @Override
    public String toString() {
        return "<any>";
    }
}

package dev.weir.selectors.jsonpath.internal.regexp;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The patterns of data that one evaluation has compiled. It lives no longer than the evaluation, so that no document
 * can fill memory or slow down the next; it holds a handful and starts anew when these are exceeded. Used by one
 * thread.
 */
public final class PatternCache {

    private static final int CAPACITY = 8;

    private record Key(String pattern, RegexpSyntax syntax) {}

    private final Map<Key, Compilation> compilations = new HashMap<>();

    /** What came of this pattern earlier, or null. */
    public @Nullable Compilation find(String pattern, RegexpSyntax syntax) {
        return compilations.get(new Key(pattern, syntax));
    }

    /** Compiles a pattern and remembers what came of it. */
    public Compilation compile(String pattern, RegexpSyntax syntax) {
        if (compilations.size() == CAPACITY) {
            compilations.clear();
        }
        Compilation compilation = Regexp.compileUntrusted(pattern, syntax);
        compilations.put(new Key(pattern, syntax), compilation);
        return compilation;
    }
}

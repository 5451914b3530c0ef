package dev.weir.selectors.stage.http;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** The names of headers that hold secrets, which selectors may read hashed and not otherwise. Immutable. */
public final class SecretHeaders {

    /** What is secret everywhere: credentials, and the cookies that stand for them. */
    public static final SecretHeaders DEFAULTS = new SecretHeaders(
            Arrays.asList("authorization", "proxy-authorization", "cookie", "set-cookie", "x-api-key"));

    private final Set<String> names;

    private SecretHeaders(Collection<String> names) {
        TreeSet<String> lowerCase = new TreeSet<>();
        names.forEach(name -> lowerCase.add(name.toLowerCase(Locale.ROOT)));
        this.names = Set.copyOf(lowerCase);
    }

    /** These and more. */
    public SecretHeaders and(Collection<String> more) {
        TreeSet<String> all = new TreeSet<>(names);
        all.addAll(more);
        return new SecretHeaders(all);
    }

    /** Whether the header is one of them, whatever its case. */
    public boolean contains(String header) {
        return names.contains(header.toLowerCase(Locale.ROOT));
    }
}

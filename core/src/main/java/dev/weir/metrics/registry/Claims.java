package dev.weir.metrics.registry;

import dev.weir.metrics.definition.InstrumentDefinition;
import dev.weir.metrics.registry.declaration.Series;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who has which names and series. A name belongs to the first who declares it, and others may have series of their own
 * in it if they measure the same; a series belongs to one set of one owner.
 */
final class Claims {
    private final Map<String, Claim> names = new HashMap<>();
    private final Map<Series, Claim> series = new HashMap<>();

    /** A definition and the set that came first with it, in words. */
    private record Claim(InstrumentDefinition definition, String claimant) {}

    /** The first definition under any of this one's names, or this one if there is none. */
    InstrumentDefinition first(InstrumentDefinition definition) {
        for (String name : Series.namesOf(definition)) {
            Claim claim = names.get(name);
            if (claim != null) {
                return claim.definition;
            }
        }
        return definition;
    }

    /** What keeps the claimant from having the series, or {@code null}; both are named. */
    @Nullable
    String clash(Series wanted, String claimant) {
        for (String name : Series.namesOf(wanted.definition())) {
            Claim claim = names.get(name);
            if (claim != null && !sameMetric(claim.definition, wanted.definition())) {
                return problem(claim, wanted, claimant, "give the second another name");
            }
        }
        Claim claim = series.get(wanted.in(first(wanted.definition())));
        if (claim != null && !claim.claimant.equals(claimant)) {
            return problem(claim, wanted, claimant, "give the second another name, or a label that tells them apart");
        }
        return null;
    }

    private static boolean sameMetric(InstrumentDefinition first, InstrumentDefinition second) {
        return first.name().equals(second.name()) && first.measuresLike(second);
    }

    private static String problem(Claim first, Series second, String claimant, String advice) {
        return "metric \"" + second.definition().name() + "\" is declared twice: first by " + first.claimant + " as "
                + first.definition + ", then by " + claimant + " as " + second.definition()
                + ". The second records nothing; " + advice;
    }

    /** Notes that the claimant has the series. */
    void claim(Series claimed, String claimant) {
        Claim claim = new Claim(claimed.definition(), claimant);
        Series.namesOf(claimed.definition()).forEach(name -> names.putIfAbsent(name, claim));
        series.put(claimed, claim);
    }
}

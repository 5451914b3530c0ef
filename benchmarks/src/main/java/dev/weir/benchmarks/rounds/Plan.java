package dev.weir.benchmarks.rounds;

import dev.weir.benchmarks.report.Arguments;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What to measure, and what is claimed of it. */
public record Plan(List<Group> groups, List<Claim> claims) {

    public Plan {
        groups = List.copyOf(groups);
        claims = List.copyOf(claims);
    }

    /** The groups in which the arguments include any row, and the claims about their rows. */
    public Plan narrowedTo(Arguments arguments) {
        List<Group> kept = groups.stream()
                .filter(group -> group.rows().stream().anyMatch(row -> arguments.includes(row.name())))
                .toList();
        Set<String> names = kept.stream()
                .flatMap(group -> group.rows().stream())
                .map(Row::name)
                .collect(Collectors.toSet());
        return new Plan(
                kept,
                claims.stream().filter(claim -> names.containsAll(claim.rows())).toList());
    }
}

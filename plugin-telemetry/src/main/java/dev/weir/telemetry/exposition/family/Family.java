package dev.weir.telemetry.exposition.family;

import java.util.List;

/**
 * All series of one name and type. No two of them have the same labels.
 *
 * @param name without the ending of any type
 * @param unit the word for the unit, or an empty string
 * @param help foreign text, neither cleaned nor escaped
 */
public record Family(String name, FamilyType type, String unit, String help, List<Member> members) {}

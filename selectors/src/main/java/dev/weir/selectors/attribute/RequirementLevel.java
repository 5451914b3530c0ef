package dev.weir.selectors.attribute;

/** How readily an attribute is added to an instrument that doesn't mention it. */
public enum RequirementLevel {
    REQUIRED,
    RECOMMENDED,
    OPT_IN
}

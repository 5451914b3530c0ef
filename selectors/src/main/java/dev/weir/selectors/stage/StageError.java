package dev.weir.selectors.stage;

/** Why a stage failed, in words for people. */
public record StageError(String reason) {}

/**
 * The way from a YAML file to values: a document is read, and readers take it apart by key and type and collect what is
 * wrong with it, so that one report has all of it.
 */
@NullMarked
package dev.weir.telemetry.yaml;

import org.jspecify.annotations.NullMarked;

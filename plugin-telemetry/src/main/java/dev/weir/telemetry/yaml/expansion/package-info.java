/**
 * Puts the values of environment variables and of files in the place of {@code ${env.NAME}} and {@code ${file.path}}.
 * Once and as data: nothing that comes in is looked at again, and nothing becomes YAML.
 */
@NullMarked
package dev.weir.telemetry.yaml.expansion;

import org.jspecify.annotations.NullMarked;

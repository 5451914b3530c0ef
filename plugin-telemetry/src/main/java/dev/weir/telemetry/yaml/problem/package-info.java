/**
 * What is wrong with a configuration file, said so that an operator can mend it: problems with their place, a collector
 * that keeps all of them, and the one exception that carries them.
 */
@NullMarked
package dev.weir.telemetry.yaml.problem;

import org.jspecify.annotations.NullMarked;

/**
 * What is fed with any bytes: targets that check what comes of an input, their inputs as tests, and the entry for the
 * fuzzer. It needs no library of tests, so that the fuzzer runs beside nothing but the program.
 */
@NullMarked
package dev.weir.telemetry.fuzz;

import org.jspecify.annotations.NullMarked;

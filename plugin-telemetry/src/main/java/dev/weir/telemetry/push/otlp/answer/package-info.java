/** What a collector answers, in its three messages and in status codes, and what that means for a push. */
@NullMarked
package dev.weir.telemetry.push.otlp.answer;

import org.jspecify.annotations.NullMarked;

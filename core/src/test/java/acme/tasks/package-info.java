/** Somebody's code that starts tasks in ways that the list of bare tasks bans, and in ways that it doesn't. */
@NullMarked
package acme.tasks;

import org.jspecify.annotations.NullMarked;

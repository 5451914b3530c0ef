/** Code as a user writes it, outside the library: what call sites look like from there. */
@NullMarked
package acme;

import org.jspecify.annotations.NullMarked;

/**
 * Callers as their tokens describe them, and in which MARACs and roles. Everything about rights
 * that is not the business of one side alone is decided from these values.
 */
@NullMarked
package org.maractracker.caller;

import org.jspecify.annotations.NullMarked;

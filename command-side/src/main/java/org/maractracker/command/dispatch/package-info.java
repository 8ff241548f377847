/**
 * Way of every command from its HTTP address to its aggregate: who sends it, what version it
 * expects, under which idempotency key, and what it answers.
 */
@NullMarked
package org.maractracker.command.dispatch;

import org.jspecify.annotations.NullMarked;

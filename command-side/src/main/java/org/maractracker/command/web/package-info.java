/**
 * Entrance of every command over HTTP: whether the caller may do this here, under which conditions
 * it was sent, and how it is answered (contract 4.1 and 4.5). Refusals come in the contract's
 * order: what the path decides is judged before the body is looked at.
 */
@NullMarked
package org.maractracker.command.web;

import org.jspecify.annotations.NullMarked;

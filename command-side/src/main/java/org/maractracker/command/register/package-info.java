/**
 * Register of what the command side must find without replaying anything: which MARAC an id belongs
 * to, which agencies an action concerns, which case references and meeting days are taken. It is
 * written in the transaction that appends the events, so it is never behind them, and its unique
 * keys refuse what must not be there twice.
 */
@NullMarked
package org.maractracker.command.register;

import org.jspecify.annotations.NullMarked;

/**
 * Refusals of requests: one form of answer (RFC 9457, contract 4.4) for every way in which a
 * request can fail, whichever part notices it first: a rule, the framework, the database, the web
 * server. No answer carries a stack trace, and no log carries an exception's message, since it may
 * quote what somebody typed.
 */
@NullMarked
package org.maractracker.http.refusal;

import org.jspecify.annotations.NullMarked;

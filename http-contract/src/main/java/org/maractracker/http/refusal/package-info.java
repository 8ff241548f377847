/**
 * How a request is refused: one form of answer (RFC 9457, contract 4.4) for every way in which a
 * request can fail, whoever notices it first: a rule, the framework, the database, the web server.
 * No answer carries a stack trace, and no log carries what an exception says, since it may quote
 * what somebody typed.
 */
@NullMarked
package org.maractracker.http.refusal;

import org.jspecify.annotations.NullMarked;

/**
 * Refused sign-ins: where they come from, how guessing is slowed down, and what the log says of
 * them. Nothing of what somebody sent to sign in with is kept or logged.
 */
@NullMarked
package org.maractracker.http.signin;

import org.jspecify.annotations.NullMarked;

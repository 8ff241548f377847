/**
 * Authentication. One filter chain serves both sides, without sessions; how callers prove who they
 * are is an {@link org.maractracker.http.access.AuthenticationMethod}: bearer tokens of an OIDC
 * provider, or something else that a deployment brings along. What they may then do is decided
 * where it is done, from their {@link org.maractracker.caller.Caller}.
 */
@NullMarked
package org.maractracker.http.access;

import org.jspecify.annotations.NullMarked;

package org.maractracker.problem;

import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with a request.
 *
 * @param field where, as a path into the request: {@code actions[3].dueOn}; null when it is about
 *     the request as a whole
 * @param code which rule
 * @param message a sentence a coordinator understands; never quotes what was typed, which may be
 *     personal data
 */
public record Fault(@Nullable String field, ProblemCode code, String message) {}

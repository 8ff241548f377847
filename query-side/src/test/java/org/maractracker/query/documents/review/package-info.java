/** Review bundles, made of a whole query side's own store and checked by both verifiers. */
@NullMarked
package org.maractracker.query.documents.review;

import org.jspecify.annotations.NullMarked;

/**
 * Usual service for this job, for comparison: what somebody would write who has Spring Data JPA and
 * Hibernate Envers. Entities are changed in place, audit tables keep what they were, lists are
 * keyset pages over indexes, and histories are read from the audit tables. It takes the same
 * requests over the same HTTP server with the same tokens, and has neither idempotency keys, nor a
 * total order, nor answers as of a day.
 */
@NullMarked
package org.maractracker.bench.usual;

import org.jspecify.annotations.NullMarked;

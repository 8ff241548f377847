package org.maractracker.ledger;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * That one tree is the beginning of another.
 *
 * @param from how many events the smaller has
 * @param fromRoot its root, in base64
 * @param to how many events the larger has
 * @param toRoot its root, in base64
 * @param hashes those that lead from the one to the other (RFC 6962, section 2.1.2), in base64
 * @param checkpoint the signed head of the larger; null where none was signed and this process has
 *     no key
 */
public record ConsistencyProof(
    long from,
    String fromRoot,
    long to,
    String toRoot,
    List<String> hashes,
    @Nullable String checkpoint) {}

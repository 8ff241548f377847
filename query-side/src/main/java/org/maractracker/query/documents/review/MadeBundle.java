package org.maractracker.query.documents.review;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maractracker.caller.Role;

/**
 * Record that a bundle was made.
 *
 * @param position as of which the case was shown
 * @param from the first day covered; null: from the beginning
 * @param to the last; null: to the end
 * @param purpose what it was for, in the words of the person who made it
 * @param manifestSha256 in hex: the same bundle made again has the same
 * @param entry its number in the register of the installation, from 1 and without a hole
 * @param sealed false for one made before entries were sealed
 */
@Schema(name = "ReviewBundle")
record MadeBundle(
    UUID bundleId,
    UUID caseId,
    String maracId,
    long position,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    String purpose,
    Maker madeBy,
    Instant madeAt,
    String manifestSha256,
    long entry,
    boolean sealed) {

  record Maker(String id, String name, Role role) {}
}

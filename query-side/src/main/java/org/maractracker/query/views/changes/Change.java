package org.maractracker.query.views.changes;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Notice that something changed: references, no content (contract 4.3).
 *
 * @param position the event's position in the store
 * @param aggregate {@code Action}, {@code Meeting}, {@code MaracCase} or {@code Marac}
 * @param id the action, meeting, case or MARAC it happened to
 * @param version the event's version in that aggregate, which is its new {@code ETag}
 * @param caseId the case it is about; null when it is about none
 * @param agencyIds of an action: its owner, partners and former owners after the event; of an
 *     agency's joining or leaving: the agency; otherwise none
 */
record Change(
    long position,
    String type,
    String aggregate,
    String id,
    long version,
    String maracId,
    @Nullable UUID caseId,
    List<String> agencyIds) {}

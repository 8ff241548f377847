package org.maractracker.store.events;

import java.time.Instant;

/**
 * An event as its row has it: the bytes that were stored, read by nobody in between, so that they
 * can be hashed and shown whatever has become of the software that wrote them.
 *
 * @param position its place in the store's total order: 1, 2, 3 ... without holes, in commit order
 * @param eventId the id its message was given
 * @param aggregateType {@code Action}, {@code Meeting}, {@code MaracCase} or {@code Marac}
 * @param aggregateId the aggregate it happened to
 * @param version its place in that aggregate, from 0
 * @param recordedAt the instant the system was told, in milliseconds
 * @param type the logical name it is stored under
 * @param revision the form of that name
 * @param payload what it says
 * @param metaData who and what caused it
 */
@SuppressWarnings("ArrayRecordComponent") // read, hashed or copied out, and never changed
public record StoredEvent(
    long position,
    String eventId,
    String aggregateType,
    String aggregateId,
    long version,
    Instant recordedAt,
    String type,
    String revision,
    byte[] payload,
    byte[] metaData) {}

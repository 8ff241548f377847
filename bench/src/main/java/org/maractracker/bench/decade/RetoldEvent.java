package org.maractracker.bench.decade;

import java.time.Instant;

/** Row of the table of events. */
@SuppressWarnings("ArrayRecordComponent") // handed to the sink and forgotten
record RetoldEvent(
    long position,
    String eventId,
    String aggregateType,
    String aggregateId,
    long version,
    Instant recordedAt,
    String type,
    String revision,
    byte[] payload,
    byte[] metaData) {

  static final String COLUMNS =
      "position, event_id, aggregate_type, aggregate_id, version, recorded_at, event_type, revision,"
          + " payload, meta_data";
}

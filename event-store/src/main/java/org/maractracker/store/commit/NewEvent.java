package org.maractracker.store.commit;

import java.time.Instant;

/** An event about to be appended: a row of the table, but for its position. Never compared. */
@SuppressWarnings("ArrayRecordComponent")
record NewEvent(
    String eventId,
    String aggregateType,
    String aggregateId,
    long version,
    Instant recordedAt,
    String eventType,
    String revision,
    byte[] payload,
    byte[] metaData) {

  /** The columns of their rows, as the table has them. */
  static final String FIELDS =
      "position, event_id, aggregate_type, aggregate_id, version, recorded_at, event_type, revision, payload, meta_data";

  int bytes() {
    return payload.length + metaData.length;
  }
}

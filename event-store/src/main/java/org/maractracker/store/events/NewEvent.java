package org.maractracker.store.events;

/**
 * Event about to be appended: a row of the table, without its position and its time, which are
 * given to it under the order lock. Never compared.
 */
@SuppressWarnings("ArrayRecordComponent")
public record NewEvent(
    String eventId,
    String aggregateType,
    String aggregateId,
    long version,
    String eventType,
    String revision,
    byte[] payload,
    byte[] metaData) {

  /** Columns of the rows, as the table has them. */
  public static final String FIELDS =
      "position, event_id, aggregate_type, aggregate_id, version, recorded_at, event_type, revision, payload, meta_data";

  /** Returns how many bytes it has, as far as that can be many. */
  public int bytes() {
    return payload.length + metaData.length;
  }

  /** Returns the same event with other metadata. */
  public NewEvent with(byte[] otherMetaData) {
    return new NewEvent(
        eventId, aggregateType, aggregateId, version, eventType, revision, payload, otherMetaData);
  }
}

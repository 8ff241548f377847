package org.maractracker.verifier;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.List;

/** An event as decision 701 writes it down. */
record TestLeaf(
    int position,
    String eventId,
    String type,
    String aggregateId,
    int sequence,
    String recordedAt,
    String logicalType,
    String payload,
    String metadata) {

  byte[] bytes() {
    ByteArrayOutputStream leaf = new ByteArrayOutputStream();
    List.of(
            "maractracker.org/ledger-leaf/v1",
            "" + position,
            eventId,
            type,
            aggregateId,
            "" + sequence,
            recordedAt,
            logicalType,
            "1",
            payload,
            metadata)
        .forEach(field -> {
          byte[] bytes = field.getBytes(UTF_8);
          leaf.writeBytes(ByteBuffer.allocate(4).putInt(bytes.length).array());
          leaf.writeBytes(bytes);
        });
    return leaf.toByteArray();
  }

  TestLeaf at(int position) {
    return new TestLeaf(
        position, eventId, type, aggregateId, sequence, recordedAt, logicalType, payload, metadata);
  }

  TestLeaf recordedAt(String recordedAt) {
    return new TestLeaf(
        position, eventId, type, aggregateId, sequence, recordedAt, logicalType, payload, metadata);
  }

  TestLeaf by(String actor) {
    return new TestLeaf(
        position,
        eventId,
        type,
        aggregateId,
        sequence,
        recordedAt,
        logicalType,
        payload,
        "{\"actor\": \"" + actor + "\"}");
  }
}

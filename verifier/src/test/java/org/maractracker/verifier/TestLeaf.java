package org.maractracker.verifier;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.HexFormat;
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
    return withMetadata("{\"actor\": \"" + actor + "\"}");
  }

  TestLeaf saying(String otherPayload) {
    return new TestLeaf(
        position,
        eventId,
        type,
        aggregateId,
        sequence,
        recordedAt,
        logicalType,
        otherPayload,
        metadata);
  }

  /** With another event id. */
  TestLeaf of(String otherEventId) {
    return new TestLeaf(
        position,
        otherEventId,
        type,
        aggregateId,
        sequence,
        recordedAt,
        logicalType,
        payload,
        metadata);
  }

  TestLeaf with(String from, String to) {
    return withMetadata(metadata.replace(from, to));
  }

  private TestLeaf withMetadata(String other) {
    return new TestLeaf(
        position, eventId, type, aggregateId, sequence, recordedAt, logicalType, payload, other);
  }

  /** Signed by the process that wrote it, as docs/ledger.md says. */
  TestLeaf signed(TestKey writer) {
    return signed(writer, metadata);
  }

  TestLeaf signed(TestKey writer, String unsigned) {
    ByteArrayOutputStream message = new ByteArrayOutputStream();
    List.of(
            "maractracker.org/event-signature/v1",
            eventId,
            type,
            aggregateId,
            "" + sequence,
            logicalType,
            "1",
            payload,
            unsigned)
        .forEach(field -> {
          byte[] bytes = field.getBytes(UTF_8);
          message.writeBytes(ByteBuffer.allocate(4).putInt(bytes.length).array());
          message.writeBytes(bytes);
        });
    String id = HexFormat.of().formatHex(TestTree.sha256(writer.publicKey()), 0, 4);
    String signature = Base64.getEncoder().encodeToString(writer.signature(message.toByteArray()));
    String comma = unsigned.equals("{}") ? "" : ",";
    return withMetadata(
        "%s%s\"signature\":\"%s+%s\"}"
            .formatted(unsigned.substring(0, unsigned.length() - 1), comma, id, signature));
  }
}

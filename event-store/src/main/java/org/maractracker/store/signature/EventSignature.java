package org.maractracker.store.signature;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.maractracker.store.events.NewEvent;
import org.maractracker.store.events.StoredEvent;

/**
 * Signature of an event, as it is kept: the last member of its metadata, which names the key. It
 * signs all of the event but what the store gives it, its position and its time (docs/ledger.md,
 * where the form is fixed for ever).
 *
 * @param keyId which key made it
 * @param message what it was made of
 */
@SuppressWarnings("ArrayRecordComponent") // never compared and never changed
record EventSignature(String keyId, byte[] signature, byte[] message) {

  /** First field: nothing else that is ever signed begins with it. */
  private static final String DOMAIN = "maractracker.org/event-signature/v1";

  private static final Pattern LAST_MEMBER =
      Pattern.compile(",?\"signature\":\"([0-9a-f]{8})\\+([A-Za-z0-9+/]{86}==)\"}\\z");

  private static final int LONGEST_MEMBER = 120;
  private static final int EMPTY_OBJECT = 2;

  /**
   * Returns an event with its signature.
   *
   * @param event one whose metadata is a JSON object without a signature
   */
  static NewEvent add(WriterKey key, NewEvent event) {
    byte[] metaData = event.metaData();
    String member =
        "%s\"signature\":\"%s+%s\"}"
            .formatted(
                metaData.length == EMPTY_OBJECT ? "" : ",",
                key.publicKey().id(),
                Base64.getEncoder().encodeToString(key.sign(message(event))));
    return event.with(joined(metaData, metaData.length - 1, member));
  }

  /** Reads the signature that an event carries; empty when it carries none. */
  static Optional<EventSignature> of(StoredEvent stored) {
    byte[] metaData = stored.metaData();
    int from = Math.max(0, metaData.length - LONGEST_MEMBER);
    Matcher member =
        LAST_MEMBER.matcher(new String(metaData, from, metaData.length - from, ISO_8859_1));
    if (!member.find()) {
      return Optional.empty();
    }
    NewEvent unsigned =
        new NewEvent(
            stored.eventId(),
            stored.aggregateType(),
            stored.aggregateId(),
            stored.version(),
            stored.type(),
            stored.revision(),
            stored.payload(),
            joined(metaData, from + member.start(), "}"));
    return Optional.of(
        new EventSignature(
            member.group(1), Base64.getDecoder().decode(member.group(2)), message(unsigned)));
  }

  private static byte[] joined(byte[] bytes, int length, String end) {
    byte[] joined = Arrays.copyOf(bytes, length + end.length());
    System.arraycopy(end.getBytes(US_ASCII), 0, joined, length, end.length());
    return joined;
  }

  /** Returns nine fields, each as its length in four bytes and its bytes. */
  private static byte[] message(NewEvent event) {
    ByteArrayOutputStream message = new ByteArrayOutputStream();
    List.of(
            DOMAIN,
            event.eventId(),
            event.aggregateType(),
            event.aggregateId(),
            Long.toString(event.version()),
            event.eventType(),
            event.revision())
        .forEach(text -> add(message, text.getBytes(UTF_8)));
    add(message, event.payload());
    add(message, event.metaData());
    return message.toByteArray();
  }

  private static void add(ByteArrayOutputStream message, byte[] field) {
    message.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(field.length).array());
    message.writeBytes(field);
  }
}

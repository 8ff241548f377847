package org.maractracker.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.maractracker.ledger.tree.Hash;
import org.maractracker.store.events.StoredEvent;

/**
 * Leaf of the tree for an event: eleven fields, each as its length in four bytes and its bytes, so
 * that two different events never have the same leaf (docs/ledger.md, where the form is fixed for
 * ever).
 */
public final class Leaf {

  /** First field: nothing else that is ever hashed begins with it. */
  static final String DOMAIN = "maractracker.org/ledger-leaf/v1";

  /** Form of the recording time, always with three decimals. */
  private static final DateTimeFormatter RECORDED =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private final byte[] bytes;

  private Leaf(byte[] bytes) {
    this.bytes = bytes;
  }

  public static Leaf of(StoredEvent event) {
    return of(
        text(DOMAIN),
        text(Long.toString(event.position())),
        text(event.eventId()),
        text(event.aggregateType()),
        text(event.aggregateId()),
        text(Long.toString(event.version())),
        text(recorded(event.recordedAt())),
        text(event.type()),
        text(event.revision()),
        event.payload(),
        event.metaData());
  }

  private static String recorded(Instant at) {
    return RECORDED.format(at);
  }

  private static byte[] text(String text) {
    return text.getBytes(UTF_8);
  }

  private static Leaf of(byte[]... fields) {
    int length = 0;
    for (byte[] field : fields) {
      length += Integer.BYTES + field.length;
    }
    ByteBuffer leaf = ByteBuffer.allocate(length);
    for (byte[] field : fields) {
      leaf.putInt(field.length).put(field);
    }
    return new Leaf(leaf.array());
  }

  /** Returns a copy of all bytes of the leaf, as the review bundle carries them. */
  public byte[] bytes() {
    return bytes.clone();
  }

  public Hash hash() {
    return Hash.ofLeaf(bytes);
  }
}

package org.maractracker.query.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.maractracker.query.ledger.tree.Hash;
import org.maractracker.store.StoredEvent;

/**
 * What stands in the tree for an event: eleven fields, each as its length in four bytes and its
 * bytes, so that no two different events have the same (docs/decisions/701-the-ledger.md, where the
 * form is fixed for ever).
 */
public final class Leaf {

  /** The first field: nothing else that is ever hashed begins so. */
  static final String DOMAIN = "maractracker.org/ledger-leaf/v1";

  /** Always three decimals. */
  private static final DateTimeFormatter RECORDED =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private final byte[] bytes;

  private Leaf(byte[] bytes) {
    this.bytes = bytes;
  }

  public static Leaf of(StoredEvent event) {
    ByteArrayOutputStream leaf = new ByteArrayOutputStream(512 + event.payload().length);
    field(leaf, DOMAIN);
    field(leaf, Long.toString(event.position()));
    field(leaf, event.eventId());
    field(leaf, event.aggregateType());
    field(leaf, event.aggregateId());
    field(leaf, Long.toString(event.version()));
    field(leaf, recorded(event.recordedAt()));
    field(leaf, event.type());
    field(leaf, event.revision());
    field(leaf, event.payload());
    field(leaf, event.metaData());
    return new Leaf(leaf.toByteArray());
  }

  private static String recorded(Instant at) {
    return RECORDED.format(at);
  }

  private static void field(ByteArrayOutputStream leaf, String text) {
    field(leaf, text.getBytes(UTF_8));
  }

  private static void field(ByteArrayOutputStream leaf, byte[] bytes) {
    leaf.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
    leaf.writeBytes(bytes);
  }

  /** All of it, as the review bundle carries it. A copy. */
  public byte[] bytes() {
    return bytes.clone();
  }

  public Hash hash() {
    return Hash.ofLeaf(bytes);
  }
}

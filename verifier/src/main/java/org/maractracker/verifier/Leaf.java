package org.maractracker.verifier;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Leaf of the ledger: what it says of its event.
 *
 * @param stream the type and the id of what it happened to
 * @param sequence its place in its stream, from 0
 * @param recordedAt when it was recorded, in UTC
 */
record Leaf(long position, String eventId, String stream, long sequence, String recordedAt) {

  private static final String DOMAIN = "maractracker.org/ledger-leaf/v1";
  private static final int FIELDS = 11;

  /** Number of text fields, from domain to revision; payload and metadata are bytes. */
  private static final int TEXTS = 9;

  private static final Pattern TIME =
      Pattern.compile(
          "[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])"
              + "T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]\\.[0-9]{3}Z");

  /** Returns the leaf; null when the bytes are none. */
  static @Nullable Leaf read(byte[] bytes) {
    List<byte[]> fields = fields(bytes);
    List<String> texts = fields == null ? null : texts(fields);
    if (texts == null || !texts.get(0).equals(DOMAIN) || !TIME.matcher(texts.get(6)).matches()) {
      return null;
    }
    long position = Forms.number(texts.get(1));
    long sequence = Forms.number(texts.get(5));
    return position < 1 || sequence < 0
        ? null
        : new Leaf(
            position, texts.get(2), texts.get(3) + " " + texts.get(4), sequence, texts.get(6));
  }

  /** Returns the eleven fields of a leaf; null when the bytes are none. */
  static @Nullable List<byte[]> fields(byte[] bytes) {
    ByteBuffer leaf = ByteBuffer.wrap(bytes);
    List<byte[]> fields = new ArrayList<>();
    while (leaf.remaining() >= Integer.BYTES && fields.size() < FIELDS) {
      long length = leaf.getInt() & 0xffffffffL;
      if (length > leaf.remaining()) {
        return null;
      }
      byte[] field = new byte[(int) length];
      leaf.get(field);
      fields.add(field);
    }
    return fields.size() == FIELDS && !leaf.hasRemaining() ? fields : null;
  }

  private static @Nullable List<String> texts(List<byte[]> fields) {
    List<String> texts = new ArrayList<>();
    for (byte[] field : fields.subList(0, TEXTS)) {
      String text = Forms.text(field);
      if (text == null || text.isEmpty()) {
        return null;
      }
      texts.add(text);
    }
    return texts;
  }
}

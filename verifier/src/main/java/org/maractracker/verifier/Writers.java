package org.maractracker.verifier;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Signatures of events by the processes that wrote them, held against the public keys in {@code
 * writers.txt}. A bundle has none where events are not signed.
 */
final class Writers {

  static final String FILE = "writers.txt";

  private static final byte[] DOMAIN = "maractracker.org/event-signature/v1".getBytes(UTF_8);

  /** Fields of a leaf that are signed as they are: no position, and no time of recording. */
  private static final int[] SIGNED = {2, 3, 4, 5, 7, 8, 9};

  private static final int META_DATA = 10;

  /** Last member of the metadata. */
  private static final Pattern SIGNATURE =
      Pattern.compile(",?\"signature\":\"([0-9a-f]{8})\\+([A-Za-z0-9+/]{86}==)\"}\\z");

  private final Map<String, byte[]> keys = new LinkedHashMap<>();
  private int signed;
  private int unsigned;
  private @Nullable String firstUnsigned;

  /** Checks every event of a bundle that has {@code writers.txt}. */
  static Writers check(Bundle bundle, Events events) throws DoesNotHold {
    Writers writers = new Writers();
    writers.read(bundle);
    for (Leaf leaf : events.leaves()) {
      String name = Bundle.numbered("events", leaf.position(), "leaf");
      writers.check(name, bundle.entry(name));
    }
    return writers;
  }

  private void read(Bundle bundle) throws DoesNotHold {
    List<String> lines = Forms.lines(bundle.entry(FILE));
    if (lines == null || lines.isEmpty()) {
      throw new DoesNotHold(FILE + " is not a list of public keys.");
    }
    for (int i = 0; i < lines.size(); i++) {
      byte[] key = Forms.hash(lines.get(i));
      if (key == null || keys.put(HexFormat.of().formatHex(Tree.sha256(key), 0, 4), key) != null) {
        throw new DoesNotHold("Line %d of %s is not a public key.".formatted(i + 1, FILE));
      }
    }
  }

  private void check(String name, byte[] leaf) throws DoesNotHold {
    List<byte[]> fields = Leaf.fields(leaf);
    if (fields == null) {
      throw new DoesNotHold(name + " is not a leaf of a ledger.");
    }
    String metaData = new String(fields.get(META_DATA), ISO_8859_1);
    Matcher signature = SIGNATURE.matcher(metaData);
    if (signature.find()) {
      String before = metaData.substring(0, signature.start()) + "}";
      if (!isGenuine(signature, message(fields, before.getBytes(ISO_8859_1)))) {
        throw new DoesNotHold("%s is not signed by any of the keys in %s.".formatted(name, FILE));
      }
      signed++;
    } else if (signed > 0) {
      unsigned++;
      firstUnsigned = firstUnsigned == null ? name : firstUnsigned;
    }
  }

  private boolean isGenuine(Matcher signature, byte[] message) {
    byte[] key = keys.get(signature.group(1));
    byte[] bytes = Forms.base64(signature.group(2));
    return key != null && bytes != null && Ed25519.verifies(key, message, bytes);
  }

  private static byte[] message(List<byte[]> leaf, byte[] metaData) {
    ByteArrayOutputStream message = new ByteArrayOutputStream();
    add(message, DOMAIN);
    for (int field : SIGNED) {
      add(message, leaf.get(field));
    }
    add(message, metaData);
    return message.toByteArray();
  }

  private static void add(ByteArrayOutputStream message, byte[] field) {
    message.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(field.length).array());
    message.writeBytes(field);
  }

  /** Returns how many events are signed by the processes that wrote them. */
  int signed() {
    return signed;
  }

  /** Returns how many are not, although one before them is. */
  int unsigned() {
    return unsigned;
  }

  /** Returns the first of those; null when there is none. */
  @Nullable String firstUnsigned() {
    return firstUnsigned;
  }
}

package org.maractracker.verifier;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Public key of a ledger, written {@code name+id+key} as in C2SP signed notes. */
final class LedgerKey {

  private static final Pattern FORM =
      Pattern.compile("([!-*,-~]{1,200})\\+([0-9a-f]{8})\\+([A-Za-z0-9+/]+=*)");

  /** Type 1 of signed notes, which stands before the 32 bytes of an Ed25519 key. */
  private static final byte ED25519 = 1;

  private final String name;
  private final String id;
  private final byte[] key;

  private LedgerKey(String name, String id, byte[] key) {
    this.name = name;
    this.id = id;
    this.key = key;
  }

  /**
   * Reads {@code name+id+key}.
   *
   * @return null when it is something else, or the id is not that of name and key
   */
  static @Nullable LedgerKey read(String line) {
    Matcher matcher = FORM.matcher(line);
    if (!matcher.matches()) {
      return null;
    }
    byte[] key = Forms.base64(matcher.group(3));
    if (key == null || key.length != 33 || key[0] != ED25519) {
      return null;
    }
    String name = matcher.group(1);
    byte[] named = (name + "\n").getBytes(StandardCharsets.UTF_8);
    String id = HexFormat.of().formatHex(Tree.sha256(named, key), 0, 4);
    return id.equals(matcher.group(2))
        ? new LedgerKey(name, id, Arrays.copyOfRange(key, 1, 33))
        : null;
  }

  String name() {
    return name;
  }

  /** Returns name and id, by which a signature names its key. */
  String label() {
    return name + "+" + id;
  }

  boolean is(LedgerKey other) {
    return name.equals(other.name) && Arrays.equals(key, other.key);
  }

  /** Returns SHA-256 of the 32 bytes, in groups that can be compared by eye. */
  String fingerprint() {
    return HexFormat.of().formatHex(Tree.sha256(key)).replaceAll("(.{4})(?=.)", "$1 ");
  }

  /** Returns whether this is the key's Ed25519 signature (RFC 8032) of the text. */
  boolean signed(byte[] text, byte[] signature) {
    return Ed25519.verifies(key, text, signature);
  }
}

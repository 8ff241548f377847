package org.maractracker.ledger.note;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/**
 * Signed note: the lines of a text, an empty line, and a line for each signature. The text proves
 * nothing before {@link #isSignedBy}.
 */
public final class Note {

  private static final int MOST_SIGNATURES = 16;
  private static final String SIGNED = "— ";

  private final String whole;
  private final String text;
  private final List<Signed> signatures;

  @SuppressWarnings("ArrayRecordComponent") // private, and never changed
  private record Signed(KeyName by, byte[] signature) {}

  private Note(String whole, String text, List<Signed> signatures) {
    this.whole = whole;
    this.text = text;
    this.signatures = signatures;
  }

  /**
   * Reads a note.
   *
   * @throws NotWellFormed when it is none
   */
  public static Note parse(String whole) {
    int end = whole.lastIndexOf("\n\n");
    if (end < 0 || !whole.endsWith("\n") || whole.chars().anyMatch(c -> c < ' ' && c != '\n')) {
      throw new NotWellFormed("A note is a text, an empty line and signatures, each line ended");
    }
    List<Signed> signatures = new ArrayList<>();
    whole.substring(end + 2).lines().forEach(line -> signatures.add(signed(line)));
    if (signatures.isEmpty() || signatures.size() > MOST_SIGNATURES) {
      throw new NotWellFormed("A note has 1 to " + MOST_SIGNATURES + " signatures");
    }
    return new Note(whole, whole.substring(0, end + 1), signatures);
  }

  /**
   * Reads a note that may have been tampered with.
   *
   * @return an unsigned note when it is none
   */
  public static Note parseOrUnsigned(String whole) {
    try {
      return parse(whole);
    } catch (NotWellFormed e) {
      return new Note(whole, "", List.of());
    }
  }

  private static Signed signed(String line) {
    String[] parts = line.split(" ", -1);
    if (!line.startsWith(SIGNED) || parts.length != 3) {
      throw new NotWellFormed("A signature is a dash, the key's name and base64");
    }
    byte[] named = Base64s.decoded(parts[2]);
    if (named.length <= Integer.BYTES) {
      throw new NotWellFormed("A signature begins with its key's id");
    }
    return new Signed(
        new KeyName(parts[1], ByteBuffer.wrap(named).getInt()),
        Arrays.copyOfRange(named, Integer.BYTES, named.length));
  }

  /** Returns the text that the signatures are for, whether or not they are true. */
  public String text() {
    return text;
  }

  /**
   * Returns whether one of these keys signed it, and no signature in the name of one is false.
   * Signatures of other keys do not count.
   */
  public boolean isSignedBy(Collection<PublicKey> keys) {
    boolean signed = false;
    for (Signed each : signatures) {
      for (PublicKey key : keys) {
        if (key.name().equals(each.by)) {
          if (!key.verifies(text, each.signature)) {
            return false;
          }
          signed = true;
        }
      }
    }
    return signed;
  }

  /** Returns the note in its written form. */
  @Override
  public String toString() {
    return whole;
  }
}

package org.maractracker.verifier;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Proof that an event is included under the bundle's head: a C2SP {@code tlog-proof} without extra
 * data.
 */
final class Proof {

  private static final String FIRST_LINE = "c2sp.org/tlog-proof@v1";

  private Proof() {}

  /**
   * Returns the hashes of an entry's proof, which must be about this index and end with this head.
   */
  static List<byte[]> read(String name, byte[] bytes, long index, byte[] checkpoint)
      throws DoesNotHold {
    byte[] opening = (FIRST_LINE + "\nindex " + index + "\n").getBytes(StandardCharsets.UTF_8);
    int end = bytes.length - checkpoint.length;
    boolean framed =
        end > opening.length
            && Arrays.equals(opening, Arrays.copyOf(bytes, opening.length))
            && Arrays.equals(checkpoint, Arrays.copyOfRange(bytes, end, bytes.length))
            && bytes[end - 1] == '\n';
    List<String> lines =
        framed ? Forms.lines(Arrays.copyOfRange(bytes, opening.length, end - 1)) : null;
    if (lines == null) {
      throw new DoesNotHold(
          name + " is not a proof of the place its name says, under checkpoint.txt.");
    }
    return hashes(name, lines);
  }

  static List<byte[]> hashes(String name, List<String> lines) throws DoesNotHold {
    List<byte[]> hashes = new ArrayList<>();
    for (String line : lines) {
      byte[] hash = Forms.hash(line);
      if (hash == null) {
        throw new DoesNotHold(name + " has a line that is not a hash.");
      }
      hashes.add(hash);
    }
    return hashes;
  }
}

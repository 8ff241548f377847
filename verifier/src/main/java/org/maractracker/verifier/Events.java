package org.maractracker.verifier;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Events of a bundle: each in the signed tree, and each stream complete.
 *
 * @param leaves in order of position
 */
record Events(List<Leaf> leaves) {

  private static final String STREAMS = "streams.txt";
  private static final Pattern STREAM = Pattern.compile("([^ ]+ ([^ ]+)) (0|[1-9][0-9]{0,17})");

  /**
   * Checks that each leaf is well formed, has the position that its name says, and is in the tree.
   */
  static Events check(Bundle bundle, Head head) throws DoesNotHold {
    List<Leaf> leaves = new ArrayList<>();
    for (long position : bundle.numbers("events", "leaf|tlog-proof")) {
      leaves.add(checked(bundle, head, position));
    }
    return new Events(List.copyOf(leaves));
  }

  private static Leaf checked(Bundle bundle, Head head, long position) throws DoesNotHold {
    String name = Bundle.numbered("events", position, "leaf");
    String proofName = Bundle.numbered("events", position, "tlog-proof");
    byte[] bytes = bundle.entry(name);
    Leaf leaf = Leaf.read(bytes);
    if (leaf == null) {
      throw new DoesNotHold(name + " is not a leaf of a ledger.");
    }
    if (leaf.position() != position) {
      throw new DoesNotHold(name + " is of another position than its name says.");
    }
    List<byte[]> proof =
        Proof.read(
            proofName, bundle.entry(proofName), position - 1, bundle.entry("checkpoint.txt"));
    if (!head.includes(bytes, position - 1, proof)) {
      throw new DoesNotHold(name + " is not in the signed tree.");
    }
    return leaf;
  }

  /**
   * Checks that no stream has a gap, and that each ends where the list of streams says.
   *
   * @return how many streams there are
   */
  int checkStreams(Bundle bundle, String caseId) throws DoesNotHold {
    Map<String, Long> ends = ends();
    List<String> lines = bundle.lines(STREAMS);
    Set<String> listed = new HashSet<>();
    boolean ofTheCase = false;
    for (int i = 0; i < lines.size(); i++) {
      Matcher line = STREAM.matcher(lines.get(i));
      if (!line.matches() || !listed.add(line.group(1))) {
        throw new DoesNotHold(
            "Line %d of %s is not a stream and its end.".formatted(i + 1, STREAMS));
      }
      checkEnd(line.group(1), ends.getOrDefault(line.group(1), -1L), line.group(3));
      ofTheCase |= line.group(2).equals(caseId);
    }
    for (String stream : ends.keySet()) {
      if (!listed.contains(stream)) {
        throw new DoesNotHold(
            "The stream %s is not in %s.".formatted(Printable.of(stream), STREAMS));
      }
    }
    if (!ofTheCase) {
      throw new DoesNotHold("The case itself is not in " + STREAMS + ".");
    }
    return lines.size();
  }

  private Map<String, Long> ends() throws DoesNotHold {
    Map<String, Long> ends = new LinkedHashMap<>();
    for (Leaf leaf : leaves) {
      long expected = ends.getOrDefault(leaf.stream(), -1L) + 1;
      if (leaf.sequence() != expected) {
        throw new DoesNotHold(
            "The sequence of %s has a hole: %d had to come, and %s is %d."
                .formatted(
                    Printable.of(leaf.stream()),
                    expected,
                    Bundle.numbered("events", leaf.position(), "leaf"),
                    leaf.sequence()));
      }
      ends.put(leaf.stream(), expected);
    }
    return ends;
  }

  private static void checkEnd(String stream, long last, String said) throws DoesNotHold {
    if (last < 0) {
      throw new DoesNotHold("There is no event of %s.".formatted(Printable.of(stream)));
    }
    if (last != Long.parseLong(said)) {
      throw new DoesNotHold(
          "The sequence of %s ends with %d, and had to end with %s."
              .formatted(Printable.of(stream), last, said));
    }
  }
}

package org.maractracker.verifier;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Signed manifest of a bundle.
 *
 * @param from the first day that the chronology covers; {@code -} for all
 * @param to the last
 * @param files every other entry, in the order of their names
 */
record Manifest(
    String origin, String caseId, long position, String from, String to, List<ListedFile> files) {

  private static final String FIRST_LINE = "maractracker.org/review-bundle/v1";
  private static final Pattern ORIGIN = Pattern.compile("origin ([!-~]+)");
  private static final Pattern CASE = Pattern.compile("case ([0-9A-Za-z-]{1,64})");
  private static final Pattern POSITION = Pattern.compile("position ([1-9][0-9]{0,11})");
  private static final Pattern PERIOD =
      Pattern.compile("period (-|[0-9]{4}-[0-9]{2}-[0-9]{2}) (-|[0-9]{4}-[0-9]{2}-[0-9]{2})");
  private static final Pattern FILE =
      Pattern.compile("file ([0-9a-f]{64}) (0|[1-9][0-9]{0,17}) ([!-~]+)");

  private static final List<String> NEEDED =
      List.of("chronology.csv", "chronology.json", "checkpoint.txt", "keys.txt", "streams.txt");

  /**
   * Entry as it must be.
   *
   * @param sha256 in hex
   */
  record ListedFile(String sha256, long size, String name) {

    boolean is(byte[] entry) {
      return entry.length == size && HexFormat.of().formatHex(Tree.sha256(entry)).equals(sha256);
    }
  }

  /** Reads the lines of a signed manifest. */
  static Manifest read(List<String> lines) throws NotABundle, DoesNotHold {
    if (!lines.get(0).equals(FIRST_LINE)) {
      throw new NotABundle("its manifest is of a form that this verifier does not know");
    }
    Matcher period = line(lines, 4, PERIOD);
    List<ListedFile> files = new ArrayList<>();
    for (int i = 5; i < lines.size(); i++) {
      Matcher file = line(lines, i, FILE);
      files.add(new ListedFile(file.group(1), Long.parseLong(file.group(2)), file.group(3)));
    }
    return new Manifest(
        line(lines, 1, ORIGIN).group(1),
        line(lines, 2, CASE).group(1),
        Long.parseLong(line(lines, 3, POSITION).group(1)),
        period.group(1),
        period.group(2),
        List.copyOf(files));
  }

  private static Matcher line(List<String> lines, int index, Pattern form) throws DoesNotHold {
    Matcher matcher = form.matcher(index < lines.size() ? lines.get(index) : "");
    if (!matcher.matches()) {
      throw new DoesNotHold(
          "Line %d of MANIFEST.txt is not as a manifest has it.".formatted(index + 1));
    }
    return matcher;
  }

  /** Checks that every entry is as listed, and that there is no other. */
  void check(Bundle bundle) throws DoesNotHold {
    Set<String> listed = new HashSet<>(Set.of(Bundle.MANIFEST));
    for (ListedFile file : files) {
      if (!listed.add(file.name())) {
        throw new DoesNotHold("MANIFEST.txt lists an entry twice.");
      }
      if (!file.is(bundle.entry(Printable.of(file.name())))) {
        throw new DoesNotHold(file.name() + " is not as the manifest says.");
      }
    }
    for (String name : bundle.names()) {
      if (!listed.contains(name)) {
        throw new DoesNotHold(name + " is not listed in the manifest.");
      }
    }
    for (String needed : NEEDED) {
      bundle.entry(needed);
    }
  }

  /** Returns the period in words. */
  String period() {
    return "from "
        + (from.equals("-") ? "the beginning" : from)
        + " to "
        + (to.equals("-") ? "the end" : to);
  }
}

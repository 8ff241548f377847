package org.maractracker.verifier;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Entries of a bundle, by name. */
final class Bundle {

  static final String MANIFEST = "MANIFEST.txt";

  private final SortedMap<String, byte[]> entries;

  private Bundle(SortedMap<String, byte[]> entries) {
    this.entries = entries;
  }

  static Bundle read(byte[] zip) throws NotABundle {
    Bundle bundle = new Bundle(PlainZip.read(zip));
    if (!bundle.has(MANIFEST)) {
      throw new NotABundle("it is a zip, but has no " + MANIFEST);
    }
    return bundle;
  }

  boolean has(String name) {
    return entries.containsKey(name);
  }

  byte[] entry(String name) throws DoesNotHold {
    byte[] entry = entries.get(name);
    if (entry == null) {
      throw new DoesNotHold(name + " is missing.");
    }
    return entry;
  }

  /** Returns an entry's lines of text. */
  List<String> lines(String name) throws DoesNotHold {
    List<String> lines = Forms.lines(entry(name));
    if (lines == null) {
      throw new DoesNotHold(name + " is not lines of text.");
    }
    return lines;
  }

  /** Returns the names, in order. */
  List<String> names() {
    return List.copyOf(entries.keySet());
  }

  /**
   * Returns the numbers of the entries in a folder, in order.
   *
   * @param kinds what may follow a number of twelve digits, without the dot
   */
  SortedSet<Long> numbers(String folder, String kinds) throws DoesNotHold {
    Pattern form = Pattern.compile(folder + "/([0-9]{12})\\.(" + kinds + ")");
    SortedSet<Long> numbers = new TreeSet<>();
    for (String name : entries.keySet()) {
      if (name.startsWith(folder + "/")) {
        Matcher matcher = form.matcher(name);
        if (!matcher.matches()) {
          throw new DoesNotHold(name + " is nothing that belongs into this folder.");
        }
        numbers.add(Long.parseLong(matcher.group(1)));
      }
    }
    return Collections.unmodifiableSortedSet(numbers);
  }

  static String numbered(String folder, long number, String kind) {
    return "%s/%012d.%s".formatted(folder, number, kind);
  }
}

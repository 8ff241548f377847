package org.maractracker.command.imports.parse;

import java.util.Arrays;
import java.util.List;
import org.maractracker.command.imports.file.Column;

/** Test of whether two names can be one person's. */
final class NameMatcher {

  private NameMatcher() {}

  /**
   * Returns whether they share a word, or all words of one are initials of the other: "Jane
   * Example", "EXAMPLE, J." and "J.E." can be one person; "Jane Example" and "Ann Other" cannot.
   */
  static boolean canBeOne(String one, String other) {
    List<String> words = words(one);
    List<String> others = words(other);
    return words.stream().anyMatch(word -> word.length() > 1 && others.contains(word))
        || areInitials(words, others)
        || areInitials(others, words);
  }

  private static boolean areInitials(List<String> initials, List<String> names) {
    String letters = String.join("", initials);
    boolean short1 = initials.stream().allMatch(word -> word.length() == 1);
    boolean short2 = initials.size() == 1 && letters.length() <= 3;
    return (short1 || short2)
        && letters
            .chars()
            .allMatch(letter -> names.stream().anyMatch(name -> name.charAt(0) == letter));
  }

  private static List<String> words(String name) {
    return Arrays.stream(Column.words(name).split(" ", -1))
        .filter(word -> !word.isEmpty())
        .toList();
  }
}

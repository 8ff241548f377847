package org.maractracker.command.imports.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.maractracker.text.NameLikeness;

/**
 * Test of whether the name beside a case's number is its victim-survivor's. A surname alone is that
 * of the whole family, and a slip in a number leads to somebody else's case.
 */
final class NameMatcher {

  private NameMatcher() {}

  /**
   * Returns whether all words of one name are in the other, in any order and at least two of them,
   * where an initial stands for a word, but not for all: "EXAMPLE, J." is Jane Example, "Example",
   * "Mrs Example" and "M Example" are not. All initials in their order are a name too.
   */
  static boolean isOne(String one, String other) {
    List<String> words = NameLikeness.words(one);
    List<String> others = NameLikeness.words(other);
    if (words.equals(others)) {
      return !words.isEmpty();
    }
    boolean contained = words.size() <= others.size() ? isIn(words, others) : isIn(others, words);
    return contained || areInitials(words, others) || areInitials(others, words);
  }

  private static boolean isIn(List<String> few, List<String> many) {
    List<String> left = new ArrayList<>(many);
    boolean whole = false;
    for (String word : few) {
      int place = left.indexOf(word);
      if (place >= 0) {
        whole |= word.length() > 1;
      }
      for (int at = 0; place < 0 && at < left.size(); at++) {
        place = isInitial(word, left.get(at)) ? at : -1;
      }
      if (place < 0) {
        return false;
      }
      left.remove(place);
    }
    return whole && few.size() > 1;
  }

  private static boolean isInitial(String word, String other) {
    return (word.length() == 1 && other.startsWith(word))
        || (other.length() == 1 && word.startsWith(other));
  }

  private static boolean areInitials(List<String> words, List<String> names) {
    String letters = String.join("", words);
    boolean short1 = words.stream().allMatch(word -> word.length() == 1) || words.size() == 1;
    return short1
        && names.size() > 1
        && letters.equals(
            names.stream().map(name -> name.substring(0, 1)).collect(Collectors.joining()));
  }
}

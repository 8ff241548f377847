package org.maractracker.command.warning;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Bag of the words of an action's description, by which another description that says much the same
 * can be found: without the words that every sentence has, without endings, each once, in no order.
 */
public record Likeness(Set<String> words) {

  /** Share of all words in either text that both must have. */
  private static final double MUCH_ALIKE = 0.6;

  /** Share of the shorter text's words that the longer must have: one may have become wordier. */
  private static final double CONTAINED = 0.75;

  /** Least number of words; with fewer, one text is in the other by chance. */
  private static final int ENOUGH = 3;

  private static final int SHORTEST_STEM = 3;

  private static final Set<String> IN_EVERY_SENTENCE =
      Set.of(
          ("a an and any are as at be been being but by can could do does for from had has have he"
                  + " her hers him his if in into is it its may might must not of off on or our out"
                  + " own she should so that the their them then there these they this those to up"
                  + " via was we were when where which who will with would you your")
              .split(" ", -1));

  private static final Set<String> ENDINGS = Set.of("ing", "ed", "es", "s", "e");

  public Likeness {
    words = Set.copyOf(words);
  }

  /**
   * Returns a digest that two descriptions have in common when they say the same words, whatever
   * their order and endings: what they say cannot be read from it.
   */
  public static String key(String text) {
    try {
      String words = String.join(" ", new TreeSet<>(of(text).words));
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(words.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }

  static Likeness of(String text) {
    return new Likeness(
        Arrays.stream(text.toLowerCase(Locale.ROOT).replace("'", "").split("[^\\p{L}\\p{N}]+", -1))
            .filter(word -> !word.isEmpty() && !IN_EVERY_SENTENCE.contains(word))
            .map(Likeness::stem)
            .collect(Collectors.toSet()));
  }

  /**
   * Returns the stem: change, changes, changed and changing are one word, and so are fit and
   * fitted.
   */
  private static String stem(String word) {
    String stem =
        ENDINGS.stream()
            .filter(ending -> word.endsWith(ending))
            .map(ending -> word.substring(0, word.length() - ending.length()))
            .filter(rest -> rest.length() >= SHORTEST_STEM)
            .min((one, other) -> Integer.compare(one.length(), other.length()))
            .orElse(word);
    int last = stem.length() - 1;
    return last >= SHORTEST_STEM && stem.charAt(last) == stem.charAt(last - 1)
        ? stem.substring(0, last)
        : stem;
  }

  /** Returns whether the other says much the same. */
  boolean isMuchLike(Likeness other) {
    Set<String> shared = new HashSet<>(words);
    shared.retainAll(other.words);
    int all = words.size() + other.words.size() - shared.size();
    int shorter = Math.min(words.size(), other.words.size());
    return !shared.isEmpty()
        && (shared.size() >= MUCH_ALIKE * all
            || (shared.size() >= ENOUGH && shared.size() >= CONTAINED * shorter));
  }
}

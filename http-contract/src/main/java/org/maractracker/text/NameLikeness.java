package org.maractracker.text;

import com.ibm.icu.text.Normalizer2;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Likeness of people's names, as far as a slip of the keyboard, an accent, another order or a name
 * that is left out can explain. It is for pointing somebody out to a human, and never for taking
 * two people for one.
 */
public final class NameLikeness {

  private static final Normalizer2 CASELESS = Normalizer2.getNFKCCasefoldInstance();
  private static final Normalizer2 DECOMPOSED = Normalizer2.getNFDInstance();
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern APOSTROPHES = Pattern.compile("['’ʼ`]");
  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Set<String> TITLES = Set.of("mr", "mrs", "ms", "miss", "mx", "dr");

  /** Least length of words that one slip leaves recognisable. */
  private static final int ONE_SLIP = 4;

  /** Least length of words that two slips, or another transliteration, leave recognisable. */
  private static final int TWO_SLIPS = 7;

  private NameLikeness() {}

  /** Returns the name's words without case, accents and titles, in order. */
  public static List<String> words(String name) {
    String bare = MARKS.matcher(DECOMPOSED.normalize(CASELESS.normalize(name))).replaceAll("");
    return Arrays.stream(BETWEEN.split(APOSTROPHES.matcher(bare).replaceAll(""), -1))
        .filter(word -> !word.isEmpty() && !TITLES.contains(word))
        .toList();
  }

  /**
   * Returns whether every word of one name is in the other, each in a place of its own, with slips,
   * in any order; an initial stands for any word that begins with it, but not for a whole name.
   */
  public static boolean isMuchLike(String one, String other) {
    List<String> words = words(one);
    List<String> others = words(other);
    return words.size() <= others.size() ? isIn(words, others) : isIn(others, words);
  }

  private static boolean isIn(List<String> few, List<String> many) {
    List<String> left = new ArrayList<>(many);
    boolean recognised = false;
    for (String word : few) {
      int place = placeOf(word, left);
      if (place < 0) {
        return false;
      }
      recognised |= word.length() > 1 && left.get(place).length() > 1;
      left.remove(place);
    }
    return recognised;
  }

  private static int placeOf(String word, List<String> words) {
    int same = words.indexOf(word);
    for (int i = 0; same < 0 && i < words.size(); i++) {
      if (isOneWord(word, words.get(i)) || isInitial(word, words.get(i))) {
        return i;
      }
    }
    return same;
  }

  private static boolean isInitial(String word, String other) {
    return (word.length() == 1 && other.startsWith(word))
        || (other.length() == 1 && word.startsWith(other));
  }

  private static boolean isOneWord(String word, String other) {
    int shorter = Math.min(word.length(), other.length());
    int slips = shorter >= TWO_SLIPS ? 2 : shorter >= ONE_SLIP ? 1 : 0;
    return Math.abs(word.length() - other.length()) <= slips && distance(word, other) <= slips;
  }

  /** Counts letters left out, put in, changed, or exchanged with their neighbour. */
  private static int distance(String word, String other) {
    int[][] far = new int[word.length() + 1][other.length() + 1];
    for (int i = 0; i <= word.length(); i++) {
      for (int j = 0; j <= other.length(); j++) {
        far[i][j] = i == 0 || j == 0 ? i + j : step(far, word, other, i, j);
      }
    }
    return far[word.length()][other.length()];
  }

  private static int step(int[][] far, String word, String other, int i, int j) {
    int change = word.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
    int least =
        Math.min(far[i - 1][j - 1] + change, Math.min(far[i - 1][j] + 1, far[i][j - 1] + 1));
    boolean exchanged =
        i > 1
            && j > 1
            && word.charAt(i - 1) == other.charAt(j - 2)
            && word.charAt(i - 2) == other.charAt(j - 1);
    return exchanged ? Math.min(least, far[i - 2][j - 2] + 1) : least;
  }
}

package org.maractracker.query.views.caseload;

import com.ibm.icu.text.Transliterator;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.commons.codec.language.DoubleMetaphone;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;

/**
 * Word of a name as names are compared: in Latin letters without accents and case, whatever script
 * it was typed in. Beside it stand three keys by which an index finds words like it. One slip in a
 * word of six letters or more leaves its first three or its last three as they are, but for their
 * order.
 *
 * @param text a to z
 * @param sound how it sounds (Double Metaphone); empty where nothing of it does
 * @param head its first three letters, sorted
 * @param tail its last three, sorted
 */
record NameToken(String text, String sound, String head, String tail) {

  private static final Transliterator LATIN =
      Transliterator.getInstance("Any-Latin; NFD; [:Nonspacing Mark:] Remove; Latin-ASCII; Lower");
  private static final Pattern WITHIN_A_WORD = Pattern.compile("['\u2019\u02bc\u02bb`.]");
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^a-z-]+");
  private static final Pattern BETWEEN_PARTS = Pattern.compile("-+");

  private static final JaroWinklerSimilarity LIKENESS = new JaroWinklerSimilarity();

  /** Least likeness of two spellings of one name that do not sound the same. */
  private static final double NEARLY = 0.9;

  /** Least likeness of two spellings that do: a sound is only a few letters. */
  private static final double SOUNDS_SO = 0.7;

  /** Shortest part of a name that is taken for it. */
  private static final int KEY = 3;

  static NameToken of(String text) {
    return new NameToken(
        text,
        sound(text),
        sorted(text.substring(0, Math.min(KEY, text.length()))),
        sorted(text.substring(Math.max(0, text.length() - KEY))));
  }

  /** Returns how it sounds; a coder is made for each word, as it is not safe to share. */
  private static String sound(String text) {
    String sound = new DoubleMetaphone().doubleMetaphone(text);
    return sound == null ? "" : sound;
  }

  private static String sorted(String letters) {
    char[] each = letters.toCharArray();
    Arrays.sort(each);
    return new String(each);
  }

  /**
   * Returns the words of a name: those that a hyphen joins by themselves and together, since one
   * writes Smith-Jones, Smith Jones and Smithjones.
   */
  static List<NameToken> all(String name) {
    Set<String> words = new LinkedHashSet<>();
    String latin = WITHIN_A_WORD.matcher(LATIN.transliterate(name)).replaceAll("");
    for (String word : BETWEEN_WORDS.split(latin, -1)) {
      String[] parts = BETWEEN_PARTS.split(word, -1);
      words.addAll(Arrays.asList(parts));
      words.add(String.join("", parts));
    }
    words.remove("");
    return words.stream().map(NameToken::of).toList();
  }

  /**
   * Returns how well this word, which somebody looks for, is met by one of a name: 1 for the same,
   * 0 for another.
   */
  double likeness(String other) {
    if (text.equals(other)) {
      return 1;
    }
    double likeness = LIKENESS.apply(text, other);
    if (other.startsWith(text)) {
      return Math.max(likeness, NEARLY);
    }
    boolean soundsSo = !sound.isEmpty() && sound.equals(sound(other));
    return likeness >= (soundsSo ? SOUNDS_SO : NEARLY) ? likeness : 0;
  }
}

package org.maractracker.query.views.caseload;

import com.ibm.icu.text.Transliterator;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
  private static final Pattern HYPHENS = Pattern.compile("-+");
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^a-z]+");

  private static final JaroWinklerSimilarity LIKENESS = new JaroWinklerSimilarity();

  /** Least likeness of two spellings of one name that do not sound the same. */
  private static final double NEARLY = 0.9;

  /** Least likeness of two spellings that do: a sound is only a few letters. */
  private static final double SOUNDS_SO = 0.7;

  /** Shortest part of a name that is taken for it. */
  private static final int KEY = 3;

  /** Most letters of a word that count: one sign of some scripts becomes twenty Latin letters. */
  private static final int LONGEST = 200;

  static NameToken of(String word) {
    String text = word.substring(0, Math.min(LONGEST, word.length()));
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
   * Returns the words of a name by which it is found: each by itself, those that hyphens join, and
   * each with the next as one, since Smith-Jones, Smith Jones and Smithjones are one name.
   */
  static List<NameToken> all(String name) {
    List<String> single = parts(name, " ");
    Set<String> words = new LinkedHashSet<>(single);
    words.addAll(parts(name, ""));
    IntStream.range(1, single.size())
        .forEach(next -> words.add(single.get(next - 1) + single.get(next)));
    return words.stream().map(NameToken::of).toList();
  }

  /**
   * Returns the ways in which somebody who looks for a name may have meant its hyphens: as between
   * words, and as within one. Every word of one of the ways is to be met.
   */
  static Set<List<NameToken>> readings(String name) {
    return Stream.of(" ", "")
        .map(hyphen -> parts(name, hyphen).stream().map(NameToken::of).toList())
        .filter(words -> !words.isEmpty())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** Returns the words of a name, its hyphens read as something else. */
  private static List<String> parts(String name, String hyphen) {
    String latin = WITHIN_A_WORD.matcher(LATIN.transliterate(name)).replaceAll("");
    return Arrays.stream(BETWEEN_WORDS.split(HYPHENS.matcher(latin).replaceAll(hyphen), -1))
        .filter(word -> !word.isEmpty())
        .distinct()
        .toList();
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

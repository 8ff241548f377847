package org.maractracker.text;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.SpoofChecker;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Key that references have in common which a reader takes for one: by the skeleton of Unicode
 * Technical Standard 39, without case, width, blanks, invisible characters and kinds of dash.
 */
public final class LookAlike {

  private static final Normalizer2 CASELESS = Normalizer2.getNFKCCasefoldInstance();
  private static final SpoofChecker SKELETONS = new SpoofChecker.Builder().build();

  private LookAlike() {}

  /** Returns the key, 64 hexadecimal digits: of any reference, however long its skeleton is. */
  public static String key(String reference) {
    try {
      byte[] skeleton = skeleton(reference).getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(skeleton));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Returns whether two references are spelled alike: they differ in case, width, kinds of dash and
   * the blanks around those at most. Unlike a common key that says that they are meant to be one:
   * {@code 26 1 12} and {@code 26 11 2} only look alike.
   */
  public static boolean isOneSpelling(String one, String other) {
    return spelling(one).equals(spelling(other));
  }

  private static String spelling(String reference) {
    StringBuilder plain = new StringBuilder(reference.length());
    CASELESS
        .normalize(reference)
        .codePoints()
        .map(character ->
            UCharacter.isUWhiteSpace(character)
                ? ' '
                : UCharacter.hasBinaryProperty(character, UProperty.DASH) ? '-' : character)
        .forEach(plain::appendCodePoint);
    return plain.toString().strip().replaceAll(" +", " ").replaceAll(" ?- ?", "-");
  }

  /** The skeleton of a digit may be a capital letter (that of 0 is O): case is folded after too. */
  static String skeleton(String reference) {
    StringBuilder bare = new StringBuilder(reference.length());
    CASELESS
        .normalize(reference)
        .codePoints()
        .filter(character -> !UCharacter.isUWhiteSpace(character))
        .map(character -> UCharacter.hasBinaryProperty(character, UProperty.DASH) ? '-' : character)
        .forEach(bare::appendCodePoint);
    return UCharacter.foldCase(SKELETONS.getSkeleton(bare), true);
  }
}

package org.maractracker.text;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacter.JoiningType;
import com.ibm.icu.lang.UProperty;

/**
 * Contexts in which the two joiners change how a word is written (RFC 5892, appendix A.1 and A.2,
 * CONTEXTJ): both after a virama, and the non-joiner between two letters that would join. Names in
 * Bengali, Persian and Urdu have them.
 */
final class Joiners {

  private static final int NON_JOINER = 0x200C;
  private static final int JOINER = 0x200D;

  /** Canonical combining class of a sign that takes the vowel from the consonant before it. */
  private static final int VIRAMA = 9;

  private static final int BENGALI_RA = 0x09B0;
  private static final int BENGALI_VIRAMA = 0x09CD;

  private Joiners() {}

  /** Returns whether the character there is a joiner, and the word needs it. */
  static boolean belong(String text, int at) {
    return switch (text.codePointAt(at)) {
      case JOINER -> followsVirama(text, at) || isBeforeYa(text, at);
      case NON_JOINER -> followsVirama(text, at) || isBetweenJoining(text, at);
      default -> false;
    };
  }

  private static boolean followsVirama(String text, int at) {
    return at > 0 && UCharacter.getCombiningClass(text.codePointBefore(at)) == VIRAMA;
  }

  /**
   * Returns whether it keeps a Bengali ra whole before a ya, as in the name Rachel: the one
   * spelling that Unicode gives (core specification, section 12.2), which the RFC does not know.
   */
  private static boolean isBeforeYa(String text, int at) {
    return at > 0
        && at + 1 < text.length()
        && text.codePointBefore(at) == BENGALI_RA
        && text.codePointAt(at + 1) == BENGALI_VIRAMA;
  }

  private static boolean isBetweenJoining(String text, int at) {
    int before = at;
    int left = JoiningType.TRANSPARENT;
    while (before > 0 && left == JoiningType.TRANSPARENT) {
      int character = text.codePointBefore(before);
      left = joining(character);
      before -= Character.charCount(character);
    }
    int after = at + 1;
    int right = JoiningType.TRANSPARENT;
    while (after < text.length() && right == JoiningType.TRANSPARENT) {
      int character = text.codePointAt(after);
      right = joining(character);
      after += Character.charCount(character);
    }
    return (left == JoiningType.LEFT_JOINING || left == JoiningType.DUAL_JOINING)
        && (right == JoiningType.RIGHT_JOINING || right == JoiningType.DUAL_JOINING);
  }

  private static int joining(int character) {
    return UCharacter.getIntPropertyValue(character, UProperty.JOINING_TYPE);
  }
}

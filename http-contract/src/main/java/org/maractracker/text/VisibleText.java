package org.maractracker.text;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import java.util.OptionalInt;

/**
 * Rule for characters that nobody sees: those that Unicode says to show nothing for
 * (Default_Ignorable_Code_Point), among them all that turn the direction of what follows. The two
 * joiners are no such characters where the shape of a word needs them ({@link Joiners}).
 */
public final class VisibleText {

  /** First character that may be invisible, the soft hyphen: most texts have none from here on. */
  private static final int FIRST = 0xAD;

  private VisibleText() {}

  /** Returns the first invisible character of a text; empty when it has none. */
  public static OptionalInt firstInvisible(String text) {
    for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
      if (isInvisible(text, at)) {
        return OptionalInt.of(text.codePointAt(at));
      }
    }
    return OptionalInt.empty();
  }

  /**
   * Returns the text as it may be shown beside others: without its invisible characters. What turns
   * a line around, or ends such a turn too early, is in nobody's way then, whatever it stands in.
   */
  public static String of(String text) {
    if (firstInvisible(text).isEmpty()) {
      return text;
    }
    StringBuilder shown = new StringBuilder(text.length());
    for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
      if (!isInvisible(text, at)) {
        shown.appendCodePoint(text.codePointAt(at));
      }
    }
    return shown.toString();
  }

  private static boolean isInvisible(String text, int at) {
    int character = text.codePointAt(at);
    return isInvisible(character) && !Joiners.belong(text, at);
  }

  /** Returns whether a character shows nothing, wherever it stands. */
  public static boolean isInvisible(int character) {
    return character >= FIRST
        && UCharacter.hasBinaryProperty(character, UProperty.DEFAULT_IGNORABLE_CODE_POINT);
  }
}

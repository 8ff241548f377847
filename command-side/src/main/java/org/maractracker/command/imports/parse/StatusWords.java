package org.maractracker.command.imports.parse;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.maractracker.command.imports.file.Column;
import org.maractracker.events.action.UnachievableReason;

/**
 * Meaning of the words of a status: how the action ended, without the date in them. Only words that
 * say it plainly, and nothing besides, are taken for an ending: "done" is one; "not done", "done?",
 * "partly done" and "done, but not by us" are not.
 */
enum StatusWords {
  DONE,
  UNACHIEVABLE,
  CIRCUMSTANCES_CHANGED,
  UNCLEAR;

  private static final Set<String> DONE_WORDS =
      Set.of(
          "done",
          "all done",
          "now done",
          "action done",
          "complete",
          "completed",
          "action complete",
          "action completed",
          "all complete",
          "all completed",
          "now complete",
          "now completed",
          "fully completed",
          "actioned",
          "action taken and completed",
          "complete all",
          "completed all",
          "finished",
          "closed",
          "action closed",
          "now closed",
          "completed and closed",
          "complete and closed",
          "closed completed",
          "action done and closed",
          "completed by agency",
          "c completed");

  /**
   * Answers to whether it was done, below a heading that asks. A cross is none: it is a ticked box
   * in one list, and a no beside ticks in the next.
   */
  private static final Set<String> YES =
      Set.of("y", "yes", "true", "\u2713", "\u2714", "\u2611", "\u2705");

  /** Colours and letters that go with an ending and do not say it. */
  private static final Set<String> COLOURS_OF_AN_ENDING = Set.of("g", "green", "b", "blue");

  private static final Pattern NOT_POSSIBLE =
      Pattern.compile(
          "(?:unachievable|not achievable|not possible|not able to complete|unable to complete"
              + "|cannot be (?:done|completed)|cant be (?:done|completed)|could not be (?:done|completed))"
              + "(?<why>[\\p{Punct}\\u2013\\u2014 ]*| ?[-:;,.(/\\u2013\\u2014] ?.+| (?:as|because|since|due to) .+)");

  private static final Pattern NOT_APPLICABLE =
      Pattern.compile("(?:n ?[/.] ?a\\.?|not applicable) ?[-:;,(/\\u2013\\u2014 ] ?(?<why>.+)");

  private static final Pattern CHANGED =
      Pattern.compile(
          "\\b(?:moved|relocated|left the area|circumstances (?:have |has )?changed|deceased|died"
              + "|in (?:custody|prison))\\b");

  /** Words after which it may still happen, or did not. */
  private static final Pattern HEDGED =
      Pattern.compile(
          "\\b(?:not|never|n t|hasnt|havent|until|unless|yet|if|may|might|but|still|again|retry|try"
              + "|trying|await\\w*|pending|ongoing|will|to be|soon|next|partly|partially|chas\\w+)\\b");

  /** Words beside an ending which may say that it is none. */
  private static final Pattern AGAINST =
      Pattern.compile(
          "\\b(?:outstanding|in progress|on going|overdue|not started|carried (?:over|forward)|refused"
              + "|declined|unable|attempt\\w*|no (?:reply|answer|response|contact)|wrong|mistake|error"
              + "|cancel\\w*|wait\\w*|to do|tbc|needs?|requires?|remain\\w*|didnt|couldnt|cant|cannot|wont"
              + "|wasnt|isnt|nobody|except|only)\\b");

  /** Whole cells that say it is open. */
  private static final Set<String> OPEN =
      Set.of("open", "o s", "no", "n", "r", "red", "a", "amber", "live", "active", "started");

  /** Reads the words of a status cell without its date. */
  static StatusWords of(String status) {
    String words =
        status
            .toLowerCase(Locale.ROOT)
            .replaceAll("['\u2019\u2018]", "")
            .replaceAll("\\s+", " ")
            .strip();
    if (words.contains("?")) {
      return UNCLEAR;
    }
    String bare =
        words.replaceAll("^[\\p{Punct}\\u2013\\u2014 ]+|[\\p{Punct}\\u2013\\u2014 ]+$", "");
    if (DONE_WORDS.contains(bare.replaceAll(" on$", ""))) {
      return DONE;
    }
    Matcher impossible = NOT_POSSIBLE.matcher(words);
    if (impossible.matches()) {
      return because(impossible.group("why"), UNACHIEVABLE);
    }
    Matcher inapplicable = NOT_APPLICABLE.matcher(words);
    return inapplicable.matches() ? because(inapplicable.group("why"), UNCLEAR) : UNCLEAR;
  }

  /** Reads an answer below a heading that asks whether it was done. */
  static StatusWords ofAnswer(String answer) {
    String bare = answer.toLowerCase(Locale.ROOT).replaceAll("[.! ]", "");
    return YES.contains(bare) ? DONE : of(answer);
  }

  /** Returns whether it is a colour that goes with an ending and does not say it. */
  static boolean isColourOfAnEnding(String words) {
    return COLOURS_OF_AN_ENDING.contains(Column.words(words));
  }

  /**
   * Returns whether these words beside an ending leave it standing: they tell of no more than what
   * was done. Any that may speak of what is still to come, or of what was not done, do not.
   */
  static boolean leavesStanding(String words) {
    String bare = words.toLowerCase(Locale.ROOT).replaceAll("['\u2019\u2018]", "");
    return !words.contains("?")
        && !HEDGED.matcher(bare).find()
        && !AGAINST.matcher(bare).find()
        && !OPEN.contains(Column.words(words));
  }

  private static StatusWords because(String why, StatusWords otherwise) {
    if (HEDGED.matcher(why).find()) {
      return UNCLEAR;
    }
    return CHANGED.matcher(why).find() ? CIRCUMSTANCES_CHANGED : otherwise;
  }

  boolean isUnachievable() {
    return this == UNACHIEVABLE || this == CIRCUMSTANCES_CHANGED;
  }

  UnachievableReason reasonClass() {
    return this == CIRCUMSTANCES_CHANGED
        ? UnachievableReason.CIRCUMSTANCES_CHANGED
        : UnachievableReason.OTHER;
  }
}

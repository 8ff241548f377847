package org.maractracker.command.imports.file;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Column of a list (SafeLives Marac action tracking form), with the headings people give it: where
 * a list has several of them, the one that comes first here is the column's.
 */
public enum Column {
  MARAC_DATE(
      "maracDate",
      "marac date",
      "date of marac",
      "marac meeting date",
      "meeting date",
      "date of meeting",
      "date marac",
      "date heard",
      "date discussed",
      "date",
      "marac",
      "meeting"),
  CASE_NUMBER(
      "caseNumber",
      "case number",
      "case no",
      "case ref",
      "case reference",
      "case reference number",
      "marac case number",
      "marac case no",
      "marac case ref",
      "marac number",
      "marac no",
      "marac ref",
      "marac reference",
      "marac ref no",
      "reference number",
      "reference",
      "ref no",
      "ref",
      "case"),
  VICTIM(
      "victimName",
      "victim name",
      "victims name",
      "name of victim",
      "name of victim survivor",
      "victim survivor name",
      "victim survivor",
      "victim",
      "survivor",
      "client name",
      "client",
      "victim initials",
      "initials",
      "name"),
  ACTION(
      "action",
      "action agreed",
      "actions agreed",
      "agreed action",
      "agreed actions",
      "action required",
      "actions required",
      "action description",
      "description of action",
      "action point",
      "action points",
      "action",
      "actions",
      "what"),
  AGENCY(
      "agency",
      "agency representative",
      "agency rep",
      "agency responsible",
      "responsible agency",
      "lead agency",
      "agency lead",
      "lead agency officer",
      "agency officer",
      "agency",
      "action owner",
      "owner",
      "assigned to",
      "allocated to",
      "responsible",
      "responsibility",
      "by whom",
      "who",
      "lead"),
  REPORTED_ON(
      "dateStatusReported",
      "date completed",
      "date action completed",
      "completed on",
      "completed date",
      "date complete",
      "date done",
      "date closed",
      "closed on",
      "actual completion date",
      "date status reported",
      "status reported",
      "date reported",
      "status date",
      "date of status",
      "date updated",
      "date of update",
      "update date",
      "completion date"),
  STATUS(
      "status",
      "status",
      "action status",
      "current status",
      "status update",
      "status of action",
      "completed y n",
      "complete y n",
      "completed yes no",
      "action completed y n",
      "action complete y n",
      "done y n",
      "completed",
      "complete",
      "action completed",
      "action complete",
      "done",
      "status r a g",
      "status rag",
      "rag status",
      "r a g status",
      "outcome",
      "outcome of action",
      "action outcome",
      "result",
      "update",
      "updates",
      "action update",
      "agency update",
      "progress",
      "progress update",
      "update progress",
      "rag",
      "r a g",
      "rag rating"),
  DUE_ON(
      "dueDate",
      "due date",
      "date due",
      "due",
      "due by",
      "by when",
      "deadline",
      "target date",
      "target completion date",
      "timescale",
      "timescales",
      "complete by",
      "to be completed by",
      "when"),
  REPRESENTATIVE(
      "representative",
      "representative",
      "rep",
      "name of representative",
      "lead officer",
      "lead person",
      "lead professional",
      "officer",
      "named person"),
  ACTION_ID("actionId", "action id");

  /** Columns of the usual form in its order, and the due date that often follows. */
  static final List<Column> OF_THE_FORM =
      List.of(MARAC_DATE, CASE_NUMBER, VICTIM, ACTION, AGENCY, REPORTED_ON, STATUS, DUE_ON);

  /** Columns of what a list says, without those that only this system's own lists have. */
  @SuppressWarnings("ImmutableEnumChecker") // never changed
  static final Set<Column> SAYING = EnumSet.range(MARAC_DATE, REPRESENTATIVE);

  /**
   * Columns that identify the case of an action: merged cells of these hold for all rows they span.
   */
  static final Set<Column> OF_THE_CASE = Set.of(MARAC_DATE, CASE_NUMBER, VICTIM);

  /** Number of its first headings of {@link #REPORTED_ON} that say that something was done. */
  private static final int DAYS_OF_ENDING = 9;

  private final String field;

  @SuppressWarnings("ImmutableEnumChecker") // made by List.of
  private final List<String> headings;

  Column(String field, String... headings) {
    this.field = field;
    this.headings = List.of(headings);
  }

  /** Returns what the column is called in a report, and by who says which column is which. */
  public String field() {
    return field;
  }

  /** Finds the column that a report calls so. */
  static Optional<Column> of(String field) {
    return Arrays.stream(values()).filter(each -> each.field.equals(field)).findFirst();
  }

  /** Finds the column that has this heading. */
  public static Optional<Column> headed(String text) {
    String heading = heading(text);
    return Arrays.stream(values()).filter(each -> each.headings.contains(heading)).findFirst();
  }

  /** Returns how much this heading says that it is the column's: the less, the better. */
  int rank(String text) {
    int rank = headings.indexOf(heading(text));
    return rank < 0 ? headings.size() : rank;
  }

  /** Returns whether a day under this heading says that the action was done on it. */
  public static boolean isDayOfEnding(String heading) {
    int rank = REPORTED_ON.headings.indexOf(heading(heading));
    return rank >= 0 && rank < DAYS_OF_ENDING;
  }

  /** Returns whether the heading asks if the action was done, so that a yes below it says so. */
  public static boolean asksWhetherDone(String heading) {
    String words = heading(heading);
    return STATUS.headings.contains(words)
        && (words.contains("complete") || words.startsWith("done"));
  }

  /** Normalises a heading; "action(s)" and "action/s" are the actions. */
  private static String heading(String text) {
    return words(text.replaceAll("(?i)\\(s\\)|/s\\b", "s"));
  }

  /**
   * Normalises a text as people compare headings and names: small letters and digits, single
   * spaces.
   */
  public static String words(String text) {
    return text.toLowerCase(Locale.ROOT)
        .replaceAll("['\u2019\u2018`]", "")
        .replaceAll("[^\\p{L}\\p{N}]+", " ")
        .strip();
  }
}

package org.maractracker.command.imports.file;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Column of a list (SafeLives Marac action tracking form), with the headings people give it. */
public enum Column {
  MARAC_DATE(
      "marac date", "date of marac", "meeting date", "date of meeting", "marac meeting date"),
  CASE_NUMBER(
      "case number",
      "case no",
      "case ref",
      "case reference",
      "case",
      "marac number",
      "marac no",
      "marac ref",
      "reference",
      "ref",
      "ref no",
      "reference number"),
  VICTIM(
      "victim name",
      "name of victim",
      "victim",
      "victim survivor",
      "survivor",
      "client",
      "client name",
      "name"),
  ACTION(
      "action",
      "actions",
      "action agreed",
      "actions agreed",
      "agreed action",
      "action required",
      "action point",
      "action description"),
  AGENCY(
      "agency representative",
      "agency rep",
      "agency",
      "lead agency",
      "responsible agency",
      "owner",
      "action owner",
      "assigned to",
      "agency responsible",
      "lead"),
  REPORTED_ON(
      "date status reported",
      "date reported",
      "status date",
      "date of status",
      "date updated",
      "date of update",
      "date completed",
      "completion date",
      "status reported"),
  STATUS("status", "update", "outcome", "progress", "status update", "action status"),
  DUE_ON(
      "due",
      "due date",
      "date due",
      "deadline",
      "target date",
      "by when",
      "due by",
      "timescale",
      "complete by"),
  REPRESENTATIVE(
      "representative", "rep", "name of representative", "lead officer", "officer", "lead person");

  /** Columns of the usual form in its order, and the due date that often follows. */
  static final List<Column> OF_THE_FORM =
      List.of(MARAC_DATE, CASE_NUMBER, VICTIM, ACTION, AGENCY, REPORTED_ON, STATUS, DUE_ON);

  /**
   * Columns that identify the case of an action: merged cells of these hold for all rows they span.
   */
  static final Set<Column> OF_THE_CASE = Set.of(MARAC_DATE, CASE_NUMBER, VICTIM);

  @SuppressWarnings("ImmutableEnumChecker") // made by Set.of
  private final Set<String> headings;

  Column(String... headings) {
    this.headings = Set.of(headings);
  }

  /** Finds the column that has this heading. */
  public static Optional<Column> headed(Cell cell) {
    return headed(cell.text());
  }

  /** Finds the column that has this heading. */
  public static Optional<Column> headed(String text) {
    String heading = words(text);
    return Arrays.stream(values()).filter(each -> each.headings.contains(heading)).findFirst();
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

package org.maractracker.bench.serving;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Made-up spreadsheet as areas keep them: every row another action, half of them done, of two years
 * of weekly meetings and a hundred cases.
 *
 * @param rows how many
 * @param last the day of its latest meeting
 */
record OldList(int rows, LocalDate last) {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");
  private static final String HEADING =
      "Marac date,Case number,Victim name,Action,Agency / representative,Due date,"
          + "Date status reported,Status\n";
  private static final int MEETINGS = 104;
  private static final int CASES = 100;
  private static final int DAYS_TO_DO = 28;
  private static final List<String> WHO =
      List.of("Police / PC Made Up", "IDVA", "Housing", "Probation", "Education / A. Teacher");

  /** Returns the days of its meetings. */
  List<LocalDate> meetings() {
    return every(MEETINGS, this::meeting);
  }

  /** Returns the numbers of its cases. */
  List<String> cases() {
    return every(CASES, OldList::caseNumber);
  }

  static String victim(String caseNumber) {
    return "Jane Example " + caseNumber;
  }

  String csv() {
    return IntStream.range(0, rows)
        .mapToObj(this::row)
        .collect(Collectors.joining("\n", HEADING, "\n"));
  }

  private String row(int n) {
    LocalDate sat = meeting(n);
    String number = caseNumber(n);
    return String.join(
        ",",
        DAY.format(sat),
        number,
        victim(number),
        "Visit number %d and fit the window alarms".formatted(n),
        WHO.get(n % WHO.size()),
        DAY.format(sat.plusDays(DAYS_TO_DO)),
        DAY.format(sat.plusDays(DAYS_TO_DO - 1L)),
        n % 2 == 0 ? "Completed " + DAY.format(sat.plusDays(n % DAYS_TO_DO)) : "o/s");
  }

  private LocalDate meeting(int n) {
    return last.minusWeeks(n % MEETINGS);
  }

  private static String caseNumber(int n) {
    return String.format(Locale.ROOT, "N-%03d", n % CASES);
  }

  private static <T> List<T> every(int times, Function<Integer, T> what) {
    return IntStream.range(0, times).boxed().map(what).toList();
  }
}

package org.maractracker.reminders;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maractracker.events.action.ReminderOccasion;
import org.maractracker.query.views.outstanding.RemindingMarac;
import org.maractracker.text.VisibleText;

/**
 * Mail to be sent: numbers, references and days. Mail is read over shoulders and forwarded, so it
 * names no person and describes no action.
 *
 * @param id makes its Message-ID
 * @param to the mailbox
 */
record Mail(UUID id, String to, String subject, String text) {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

  /**
   * @param address where people sign in; null when it is not said
   */
  static Mail of(
      Digest digest,
      List<Reminder> reminders,
      String to,
      RemindingMarac marac,
      @Nullable String address) {
    StringJoiner text = new StringJoiner("\n", "", "\n");
    text.add(oneLine(marac.marking())).add("");
    text.add("%s: actions to attend to on %s".formatted(oneLine(marac.name()), day(digest.day())));
    text.add(addressee(digest.recipient())).add("");
    text.add("This message names nobody, on purpose. Sign in to see what each action is.");
    if (address != null) {
      text.add(oneLine(address));
    }
    boolean ofOthers = digest.recipient().agencyId() == null;
    byOccasion(reminders).forEach((occasion, all) -> text.add(section(occasion, all, ofOthers)));
    String subject =
        "MARAC actions: %s on %s".formatted(reminders(reminders.size()), day(digest.day()));
    return new Mail(digest.digestId(), to, subject, text.toString());
  }

  private static String reminders(int count) {
    return count == 1 ? "1 reminder" : count + " reminders";
  }

  private static String addressee(Recipient recipient) {
    return switch (recipient.kind()) {
      case AGENCY -> "For the agency " + recipient.agencyId() + ".";
      case COORDINATOR -> "For the coordinator: what agencies let pass, or could not be told.";
      case STEERING_GROUP -> "For the steering group: what reminders did not help with.";
    };
  }

  private static Map<ReminderOccasion, List<Reminder>> byOccasion(List<Reminder> reminders) {
    Map<ReminderOccasion, List<Reminder>> sections = new EnumMap<>(ReminderOccasion.class);
    for (ReminderOccasion occasion : ReminderOccasion.values()) {
      List<Reminder> all =
          reminders.stream()
              .filter(each -> each.occasion() == occasion)
              .sorted(
                  Comparator.comparing(
                          Reminder::dueOn, Comparator.nullsLast(Comparator.naturalOrder()))
                      .thenComparing(Reminder::actionId))
              .toList();
      if (!all.isEmpty()) {
        sections.put(occasion, all);
      }
    }
    return sections;
  }

  private static String section(ReminderOccasion occasion, List<Reminder> all, boolean ofOthers) {
    StringJoiner section = new StringJoiner("\n");
    section.add("").add("%s (%d)".formatted(heading(occasion), all.size()));
    all.forEach(each -> section.add(line(each, ofOthers)));
    return section.toString();
  }

  private static String line(Reminder reminder, boolean ofOthers) {
    LocalDate dueOn = reminder.dueOn();
    String due = dueOn == null ? "without a due date" : "due " + day(dueOn);
    String agency = reminder.agencyId() == null ? "no agency" : reminder.agencyId();
    return "- action %s, %s%s".formatted(reminder.actionId(), due, ofOthers ? ", " + agency : "");
  }

  private static String heading(ReminderOccasion occasion) {
    return switch (occasion) {
      case DUE_SOON -> "Due soon";
      case OVERDUE -> "Overdue";
      case STATUS_NOT_REPORTED -> "Status not reported, and the next meeting is near";
      case JOINT_UNCONFIRMED -> "Joint working not confirmed";
      case UNACKNOWLEDGED -> "Not acknowledged";
    };
  }

  private static String day(LocalDate day) {
    return DAY.format(day);
  }

  private static String oneLine(String text) {
    return VisibleText.of(text).replaceAll("\\p{Cntrl}+", " ").strip();
  }
}

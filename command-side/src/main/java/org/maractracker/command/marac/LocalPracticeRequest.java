package org.maractracker.command.marac;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.maractracker.events.PartialDate;
import org.maractracker.events.marac.AgencyMailbox;
import org.maractracker.events.marac.LocalThreshold;
import org.maractracker.events.marac.Reminding;
import org.maractracker.http.reading.Between;
import org.maractracker.http.reading.Name;
import org.maractracker.http.reading.SelfValidating;
import org.maractracker.http.reading.Slug;
import org.maractracker.problem.Fault;
import org.maractracker.problem.ProblemCode;

/** Body with the local practice as a whole: what is left out is not done, or has its default. */
record LocalPracticeRequest(
    @Nullable @Name String marking,
    @Nullable String confidentialityStatement,
    @Nullable List<Threshold> thresholds,
    @Nullable Reminders reminding,
    @Nullable PartialDate occurredOn)
    implements SelfValidating {

  /** Parts of principle 6 that have a share to rate; 6.2 counts and has none. */
  private static final Set<String> RATED = Set.of("6.1", "6.3", "6.4", "6.5", "6.6");

  record Threshold(
      @Name String subPrinciple,
      @Between(low = 0, high = 100) int greenFrom,
      @Between(low = 0, high = 100) int amberFrom)
      implements SelfValidating {

    @Override
    public List<Fault> faults() {
      Stream<Fault> unknown =
          RATED.contains(subPrinciple)
              ? Stream.of()
              : Stream.of(malformed("subPrinciple", "This must be 6.1, 6.3, 6.4, 6.5 or 6.6."));
      Stream<Fault> upsideDown =
          amberFrom <= greenFrom
              ? Stream.of()
              : Stream.of(malformed("amberFrom", "Amber cannot begin above green."));
      return Stream.concat(unknown, upsideDown).toList();
    }
  }

  record Mailbox(@Slug String agencyId, @Name String mailbox) implements SelfValidating {
    @Override
    public List<Fault> faults() {
      return MailAddress.faults("mailbox", mailbox);
    }
  }

  record Reminders(
      @Nullable @Between(low = 0, high = 23) Integer atHour,
      @Nullable @Between(low = 0, high = 90) Integer dueSoonDays,
      @Nullable @Between(low = 0, high = 90) Integer meetingNearDays,
      @Nullable @Between(low = 1, high = 90) Integer unconfirmedDays,
      @Nullable @Between(low = 1, high = 90) Integer unacknowledgedDays,
      @Nullable @Between(low = 1, high = 90) Integer repeatDays,
      List<Mailbox> mailboxes,
      @Nullable @Name String coordinatorMailbox,
      @Nullable @Between(low = 0, high = 365) Integer coordinatorAfterDays,
      @Nullable @Name String steeringGroupMailbox,
      @Nullable @Between(low = 0, high = 365) Integer steeringGroupAfterDays)
      implements SelfValidating {

    @Override
    public List<Fault> faults() {
      return Stream.of(
              MailAddress.faults("coordinatorMailbox", coordinatorMailbox),
              MailAddress.faults("steeringGroupMailbox", steeringGroupMailbox),
              twice("mailboxes", mailboxes.stream().map(Mailbox::agencyId).toList()))
          .flatMap(List::stream)
          .toList();
    }

    Reminding asked() {
      return new Reminding(
          Objects.requireNonNullElse(atHour, 8),
          Objects.requireNonNullElse(dueSoonDays, 3),
          Objects.requireNonNullElse(meetingNearDays, 7),
          Objects.requireNonNullElse(unconfirmedDays, 2),
          Objects.requireNonNullElse(unacknowledgedDays, 2),
          Objects.requireNonNullElse(repeatDays, 7),
          mailboxes.stream().map(box -> new AgencyMailbox(box.agencyId(), box.mailbox())).toList(),
          coordinatorMailbox,
          Objects.requireNonNullElse(coordinatorAfterDays, 7),
          steeringGroupMailbox,
          Objects.requireNonNullElse(steeringGroupAfterDays, 21));
    }
  }

  @Override
  public List<Fault> faults() {
    return thresholds == null
        ? List.of()
        : twice("thresholds", thresholds.stream().map(Threshold::subPrinciple).toList());
  }

  LocalPractice practice() {
    List<Threshold> rated = Objects.requireNonNullElse(thresholds, List.of());
    return new LocalPractice(
        marking,
        confidentialityStatement,
        rated.stream()
            .map(
                each -> new LocalThreshold(each.subPrinciple(), each.greenFrom(), each.amberFrom()))
            .toList(),
        reminding == null ? null : reminding.asked());
  }

  private static List<Fault> twice(String list, List<String> keys) {
    Set<String> seen = new HashSet<>();
    return IntStream.range(0, keys.size())
        .filter(i -> !seen.add(keys.get(i)))
        .mapToObj(i -> malformed("%s[%d]".formatted(list, i), "This is in the list twice."))
        .toList();
  }

  private static Fault malformed(String field, String sentence) {
    return new Fault(field, ProblemCode.MALFORMED, sentence);
  }
}

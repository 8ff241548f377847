package org.maractracker.query.documents.minutes;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.maractracker.events.action.UnachievableReason;
import org.maractracker.query.model.action.ActionFields;
import org.maractracker.query.model.action.Joint;
import org.maractracker.query.model.action.Unachievable;
import org.maractracker.query.model.wording.StatusWords;

/** Formatter of actions as lines of the minutes, judged on the day of the meeting. */
record ActionLineFormatter(MeetingRecord file) {

  /** Order by case number, then as agreed and due; those without a case last. */
  private static final Comparator<ActionLine> ORDER =
      Comparator.comparing(ActionLine::reference, Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(line -> line.agreedOn().firstDay())
          .thenComparing(ActionLine::dueOn, Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(line -> line.actionId().toString());

  static List<ActionLine> sorted(Stream<ActionLine> lines) {
    return lines.sorted(ORDER).toList();
  }

  ActionLine of(ActionSnapshot action) {
    ActionFields fields = action.fields();
    String owner = fields.responsibleAgencyId();
    return new ActionLine(
        fields.actionId(),
        fields.caseId(),
        file.reference(fields.caseId()),
        fields.agreedOn(),
        fields.description(),
        owner,
        owner == null ? null : file.marac().nameOf(owner),
        agency(owner, fields.joint()),
        fields.representative(),
        fields.dueOn(),
        fields.status(),
        StatusWords.of(fields, file.meeting().date()),
        reason(fields.unachievable()),
        null);
  }

  private static @Nullable UnachievableReason reason(@Nullable Unachievable report) {
    return report == null ? null : report.reasonClass();
  }

  private @Nullable String agency(@Nullable String owner, @Nullable Joint joint) {
    if (owner == null) {
      return null;
    }
    String name = file.marac().nameOf(owner);
    return joint == null ? name : name + ", jointly with " + partners(joint);
  }

  private String partners(Joint joint) {
    return joint.partners().stream()
        .map(partner ->
            file.marac().nameOf(partner.agencyId())
                + (partner.confirmed() ? " (confirmed)" : " (not yet confirmed)"))
        .collect(Collectors.joining(", "));
  }

  /** Returns, for example, {@code Case 2026-07: Fit a lock}. */
  String about(ActionSnapshot action) {
    return about(action.caseId(), action.fields().description());
  }

  String about(@Nullable UUID caseId, String description) {
    String reference = file.reference(caseId);
    return "%s: %s".formatted(reference == null ? "No case" : "Case " + reference, description);
  }

  /** Returns the day of a meeting in words, or that it is not known. */
  static String orNot(@Nullable String text) {
    return Objects.requireNonNullElse(text, "not recorded");
  }
}

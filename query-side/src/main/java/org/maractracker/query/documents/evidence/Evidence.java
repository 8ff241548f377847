package org.maractracker.query.documents.evidence;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maractracker.events.action.ActionStatus;

/**
 * Answered evidence grid of principle 6.
 *
 * @param day the day things are judged on
 * @param marking the protective marking of the MARAC's papers
 * @param meetings the closed meetings it is drawn from, the earliest first
 * @param subPrinciples by number, "6.1" to "6.6"
 * @param notCounted the actions agreed at the meetings that were removed from the plan or entered
 *     in error, which no other count includes
 * @param position how far the view had read
 * @param stale true when an event about something in it could not be applied; left out otherwise
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Evidence(
    String maracId,
    String name,
    LocalDate day,
    String marking,
    List<Meeting> meetings,
    Map<String, SubPrinciple> subPrinciples,
    Map<String, Object> notCounted,
    long position,
    @Nullable Boolean stale) {

  /** Counters of all parts, in the order of the grid. */
  private static final List<SubPrincipleCounter> GRID =
      List.of(
          new RisksAddressed(),
          new PartiesProtected(),
          new SmartFields(),
          new Timeliness(),
          new NotAchieved(),
          new JointWork());

  @Schema(name = "MeetingInEvidence")
  record Meeting(UUID meetingId, LocalDate date) {}

  static Evidence of(
      String maracId, EvidenceData material, long position, @Nullable Boolean stale) {
    Map<String, SubPrinciple> parts = new LinkedHashMap<>();
    GRID.forEach(part -> parts.put(part.number(), SubPrinciple.of(part, material)));
    return new Evidence(
        maracId,
        material.setup().name(),
        material.day(),
        material.setup().practice().protectiveMarking(),
        material.meetings().stream()
            .map(meeting -> new Meeting(meeting.meetingId(), meeting.date()))
            .toList(),
        parts,
        notCounted(material),
        position,
        stale);
  }

  private static Map<String, Object> notCounted(EvidenceData material) {
    return new Details()
        .with("removed", number(material, ActionStatus.REMOVED))
        .with("enteredInError", number(material, ActionStatus.ENTERED_IN_ERROR))
        .all();
  }

  private static int number(EvidenceData material, ActionStatus status) {
    return (int) material.agreed().stream().filter(action -> action.is(status)).count();
  }
}

package org.maractracker.journey;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the journeys of {@code northshire} have in common. */
abstract class Journey {

  final Product product;
  final Person coordinator;

  Journey() {
    this(Product.shared());
  }

  /**
   * @param product of its own, where it matters when things were recorded: the times of events rise
   *     from the story that was told first
   */
  Journey(Product product) {
    this.product = product;
    this.coordinator = product.as("coordinator");
  }

  /** Schedules a meeting and goes to its day. */
  final String meetingOn(String day, String... present) {
    product.on(day);
    return scheduled(day, present);
  }

  /** A meeting with the agencies that attend it. */
  final String scheduled(String day, String... present) {
    String meetingId = coordinator.post("/maracs/northshire/meetings", "{'date': '%s'}", day).id();
    attended(meetingId, present);
    return meetingId;
  }

  final void attended(String meetingId, String... present) {
    String rows =
        Stream.of(present)
            .map("{'agencyId': '%s', 'attendance': 'PRESENT'}"::formatted)
            .collect(Collectors.joining(", "));
    coordinator.put("/meetings/" + meetingId + "/attendance", "{'attendance': [%s]}", rows).ok();
  }

  /** A case of fictional people, referred on a day. */
  final String caseReferred(String reference, String on) {
    return coordinator
        .post(
            "/maracs/northshire/cases",
            """
            {'reference': '%s', 'referredOn': '%s', 'victim': {'name': 'V'}, 'parties': []}
            """,
            reference,
            on)
        .id();
  }

  final void listed(String meetingId, String caseId) {
    coordinator.post("/meetings/" + meetingId + "/agenda", "{'caseId': '%s'}", caseId).ok();
  }

  final String risk(String caseId, String concerns, String description) {
    return coordinator
        .post(
            "/cases/" + caseId + "/risks",
            "{'concerns': '%s', 'description': '%s'}",
            concerns,
            description)
        .id();
  }

  /** An action that is to be done by a day, for a risk. */
  final String agreed(
      String meetingId, String caseId, String riskId, String agency, String due, String text) {
    return coordinator
        .post("/actions", proposal(meetingId, caseId, riskId, agency, due, text) + "}")
        .id();
  }

  /** The same, still open for more fields. */
  static String proposal(
      String meetingId, String caseId, String riskId, String agency, String due, String text) {
    return """
    {'meetingId': '%s', 'caseId': '%s', 'riskIds': ['%s'], 'responsibleAgencyId': '%s',
     'dueOn': '%s', 'description': '%s', 'successCriteria': 'It is done.'
    """
        .formatted(meetingId, caseId, riskId, agency, due, text);
  }
}

package org.maractracker.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** One action from its agreement to its end, as each of those concerned sees it. */
class ActionLifeTest extends Journey {

  /** A mistyped year, most likely; but it is for people to say so. */
  @Test
  void isToldToHaveEndedBeforeItWasAgreedAndStandsAsTold() {
    String meeting = meetingOn("2019-03-14", "police");
    String matter = caseReferred("LIFE-2", "2019-03-01");
    listed(meeting, matter);
    String risk = risk(matter, "ADULT_VICTIM", "He has a key.");
    String action = agreed(meeting, matter, risk, "police", "2019-03-28", "Change the locks.");
    Answer ended =
        product
            .as("police")
            .post(
                "/actions/" + action + "/complete",
                "{'completedOn': '2018-03-20', 'outcome': 'Locks changed.'}")
            .ok();
    assertThat(ended.text("/warnings/0/code")).isEqualTo("ended-before-it-was-agreed");
    assertThat(ended.text("/warnings/0/caseId")).isEqualTo(matter);
    assertThat(coordinator.get("/actions/" + action).ok().text("/status")).isEqualTo("COMPLETED");
  }

  @Test
  void isFollowedFromAgreementToALateEndByEveryRoleAsFarAsItMayRead() {
    String meeting = meetingOn("2019-01-10", "police", "idva", "housing");
    String next = scheduled("2019-02-07", "police", "housing");
    String matter = caseReferred("LIFE-1", "2019-01-03");
    listed(meeting, matter);
    String risk = risk(matter, "ADULT_VICTIM", "He has a key.");
    String action = agreed(meeting, matter, risk, "police", "2019-01-24", "Change the locks.");

    product.as("police").post("/actions/" + action + "/acknowledge", "{}").ok();
    product
        .as("police")
        .post("/actions/" + action + "/progress", "{'note': 'Asked.', 'kind': 'PROGRESS'}")
        .ok();
    product.on("2019-02-07");
    assertThat(coordinator.get("/actions/" + action).ok().text("/daysOverdue")).isEqualTo("14");
    coordinator
        .post(
            "/actions/" + action + "/reallocate",
            "{'toAgencyId': 'housing', 'meetingId': '%s', 'reason': 'It is their door.'}",
            next)
        .ok();
    product
        .as("housing")
        .post(
            "/actions/" + action + "/complete",
            "{'completedOn': '2019-02-07', 'outcome': 'Locks changed.'}")
        .ok();

    assertThat(List.of("coordinator", "chair", "reviewer", "housing"))
        .allSatisfy(reader -> {
          Answer read = product.as(reader).get("/actions/" + action).ok();
          assertThat(read.text("/status")).isEqualTo("COMPLETED");
          assertThat(read.text("/daysLate")).isEqualTo("14");
          assertThat(read.text("/responsibleAgencyId")).isEqualTo("housing");
          assertThat(product.as(reader).get("/actions/" + action + "/history").all("type"))
              .containsExactly(
                  "ActionAgreed",
                  "ActionAcknowledged",
                  "ProgressRecorded",
                  "ActionReallocated",
                  "ActionCompleted");
        });
    Answer passedOn = product.as("police").get("/actions/" + action).ok();
    assertThat(passedOn.text("/status")).isEqualTo("OPEN");
    assertThat(passedOn.text("/passedOn")).isNotEqualTo("null");
    assertThat(product.as("police").get("/actions/" + action + "/history").all("type"))
        .containsExactly(
            "ActionAgreed", "ActionAcknowledged", "ProgressRecorded", "ActionReallocated");
    assertThat(List.of("idva", "dashboard", "admin", "coordinator-south"))
        .allSatisfy(
            reader -> product.as(reader).get("/actions/" + action).refused(404, "not-found"));
  }
}

package org.maractracker.query.planning.prompts;

import static org.maractracker.query.Queries.query;
import static org.maractracker.query.SecretFacts.CASE;
import static org.maractracker.query.SecretFacts.MARCH;
import static org.maractracker.testsupport.events.ActionAgreedBuilder.anAgreedAction;
import static org.maractracker.testsupport.events.Northshire.attends;
import static org.maractracker.testsupport.events.Northshire.id;
import static org.maractracker.testsupport.events.Northshire.on;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.maractracker.caller.Caller;
import org.maractracker.caller.Role;
import org.maractracker.events.action.ActionAgreed;
import org.maractracker.events.casefile.Party;
import org.maractracker.events.meeting.Attendance;
import org.maractracker.events.meeting.AttendanceRecorded;
import org.maractracker.events.meeting.CaseListed;
import org.maractracker.query.Callers;
import org.maractracker.query.Stories;
import org.maractracker.query.Story;
import org.maractracker.query.planning.plan.PlanOf;
import org.maractracker.query.planning.prompts.CasePrompts.Asked;
import org.maractracker.query.web.page.AsOfQuery;
import org.maractracker.testsupport.TestDatabase;

/** A case on the agenda of March, and what is asked about it. */
abstract class AskedCase {

  static final Caller CHAIR = Callers.northshire(Role.CHAIR);
  static final UUID ACTION = id(1001);
  static final UUID OTHER = id(1002);

  final Story story =
      Stories.begun()
          .tell(
              new CaseListed(MARCH, CASE, on("2026-03-02")),
              attended(MARCH, Map.of("police", Attendance.PRESENT)));

  static AttendanceRecorded attended(UUID meeting, Map<String, Attendance> agencies) {
    return new AttendanceRecorded(
        meeting,
        agencies.entrySet().stream().map(each -> attends(each.getKey(), each.getValue())).toList(),
        on("2026-03-02"));
  }

  /** An action that says no more than it must. */
  static ActionAgreed bare(UUID action, String description, UUID... risks) {
    return anAgreedAction(action)
        .meetingId(MARCH)
        .caseId(CASE)
        .description(description)
        .successCriteria("She has slept there a week")
        .responsibleAgencyId("police")
        .riskIds(List.of(risks))
        .notLinkedBecause(risks.length == 0 ? "It is for the household" : null)
        .build();
  }

  PlanOf plan(TestDatabase database) {
    return PlanOf.the(story, database);
  }

  /** The answer about the story as it has been told so far. */
  final class Asking {

    final CasePrompts prompts;

    Asking(TestDatabase database) {
      this(database, MARCH);
    }

    Asking(TestDatabase database, UUID meeting) {
      prompts = ask(plan(database), CHAIR, meeting.toString(), CASE.toString());
    }

    static CasePrompts ask(PlanOf plan, Caller caller, String meeting, String file) {
      return new PromptsQueryApi(plan.plans())
          .prompts(caller, meeting, file, query(AsOfQuery.class));
    }

    Asked about(Prompt prompt) {
      return prompts.prompts().stream()
          .filter(each -> each.prompt() == prompt)
          .findFirst()
          .orElseThrow();
    }

    List<UUID> risks() {
      return about(Prompt.RISKS_ADDRESSED).findings().stream().map(Finding::riskId).toList();
    }

    List<String> fields(Prompt prompt) {
      return about(prompt).findings().stream().map(Finding::field).toList();
    }

    List<Party> parties(Prompt prompt) {
      return about(prompt).findings().stream().map(Finding::party).toList();
    }
  }
}

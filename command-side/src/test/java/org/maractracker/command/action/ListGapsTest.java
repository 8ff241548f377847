package org.maractracker.command.action;

import static org.maractracker.command.GivenHistory.ACTION;
import static org.maractracker.command.GivenHistory.CASE;
import static org.maractracker.problem.ProblemCode.AGENCY_UNKNOWN;
import static org.maractracker.problem.ProblemCode.CASE_ALREADY_LINKED;
import static org.maractracker.problem.ProblemCode.DATE_IN_FUTURE;
import static org.maractracker.problem.ProblemCode.NOT_FOUND;
import static org.maractracker.problem.ProblemCode.NOT_IMPORTED;
import static org.maractracker.testsupport.events.ActionImportedBuilder.anImportedAction;
import static org.maractracker.testsupport.events.Northshire.on;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.maractracker.command.Deciding;
import org.maractracker.events.action.ActionCompleted;
import org.maractracker.events.action.ActionLinkedToCase;
import org.maractracker.events.action.ActionOwnerAssigned;

/** What an imported action's list left open, and is told of it afterwards. */
class ListGapsTest {

  private static final ActionOwnerAssigned OWNED =
      new ActionOwnerAssigned(ACTION, "idva", on("2026-06-01"));
  private static final ActionLinkedToCase LINKED =
      new ActionLinkedToCase(ACTION, CASE, on("2026-06-01"));
  private static final ActionCompleted DONE =
      new ActionCompleted(ACTION, on("2020"), "done", null, 0, true);

  private static Deciding<Action> bare() {
    return new Deciding<>(Action.class)
        .given(anImportedAction(ACTION).caseId(null).responsibleAgencyId(null).build());
  }

  @Test
  void namesTheOwnerTheListDidNotAlsoOfWhatHasEnded() {
    AssignOwner idva = new AssignOwner(ACTION, "idva", null);
    bare().when(idva).stores(OWNED);
    bare().given(DONE).when(idva).stores(OWNED);
    bare().given(OWNED).when(idva).isQuiet();
  }

  @Test
  void letsTheOwnerActThatWasNamed() {
    bare()
        .given(OWNED)
        .byAgency("idva")
        .when(new CompleteAction(ACTION, on("2026-05-01"), "made up", null, null))
        .stores(new ActionCompleted(ACTION, on("2026-05-01"), "made up", null, 0, false));
  }

  @Test
  void refusesAnotherOwnerAStrangerAndAnActionOfThisSystem() {
    bare()
        .given(OWNED)
        .when(new AssignOwner(ACTION, "police", null))
        .isRefused("agencyId", NOT_IMPORTED);
    bare()
        .when(new AssignOwner(ACTION, "nobody-known", null))
        .isRefused("agencyId", AGENCY_UNKNOWN);
    AnAction.agreed().when(new AssignOwner(ACTION, "police", null)).isRefused(NOT_IMPORTED);
    bare()
        .when(new AssignOwner(ACTION, "idva", on("2026-06-02")))
        .isRefused("occurredOn", DATE_IN_FUTURE);
  }

  @Test
  void linksItToTheCaseTheListDidNotName() {
    LinkToCase link = new LinkToCase(ACTION, CASE, null);
    bare().when(link).stores(LINKED);
    bare().given(DONE).when(link).stores(LINKED);
    bare().given(LINKED).when(link).isQuiet();
  }

  @Test
  void refusesACaseThatIsNotTheMaracsASecondOneAndAnActionOfThisSystem() {
    bare().when(new LinkToCase(ACTION, new UUID(7, 7), null)).isRefused("caseId", NOT_FOUND);
    new Deciding<>(Action.class)
        .given(anImportedAction(ACTION).caseId(new UUID(7, 8)).build())
        .when(new LinkToCase(ACTION, CASE, null))
        .isRefused("caseId", CASE_ALREADY_LINKED);
    AnAction.agreed().when(new LinkToCase(ACTION, CASE, null)).isRefused(NOT_IMPORTED);
  }
}

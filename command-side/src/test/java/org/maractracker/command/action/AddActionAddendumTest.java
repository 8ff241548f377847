package org.maractracker.command.action;

import static org.maractracker.command.GivenHistory.ACTION;
import static org.maractracker.command.GivenHistory.andThen;
import static org.maractracker.problem.ProblemCode.NOT_FOUND;
import static org.maractracker.testsupport.events.Northshire.on;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.maractracker.events.action.AddendumRecorded;

class AddActionAddendumTest {

  /** Position of the action's agreement: after all that happened elsewhere. */
  private static final long AGREED_AT = andThen(List.of()).size() + 1L;

  @Test
  void addsAStatementAboutTheActionAsAWhole() {
    AnAction.agreed().when(about(null)).stores(addendum(null));
  }

  @Test
  void addsAStatementAboutOneOfItsEvents() {
    AnAction.agreed().when(about(AGREED_AT)).stores(addendum(AGREED_AT));
  }

  @Test
  void addsTheSameStatementAgainAndAfterTheEnd() {
    AnAction.agreed()
        .given(addendum(null), AnAction.inError())
        .when(about(null))
        .stores(addendum(null));
  }

  @Test
  void doesNotKnowPositionsOfOthersOrOfNobody() {
    AnAction.agreed().when(about(1L)).isRefused("aboutPosition", NOT_FOUND);
    AnAction.agreed().when(about(AGREED_AT + 1)).isRefused("aboutPosition", NOT_FOUND);
    AnAction.agreed().when(about(-1L)).isRefused("aboutPosition", NOT_FOUND);
  }

  private static AddActionAddendum about(@Nullable Long position) {
    return new AddActionAddendum(ACTION, "made up", position, null);
  }

  private static AddendumRecorded addendum(@Nullable Long position) {
    return new AddendumRecorded(ACTION, "made up", position, on("2026-06-01"));
  }
}

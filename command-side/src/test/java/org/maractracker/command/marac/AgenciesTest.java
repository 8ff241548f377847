package org.maractracker.command.marac;

import static org.maractracker.problem.ProblemCode.DATE_IN_FUTURE;
import static org.maractracker.problem.ProblemCode.NOT_FOUND;
import static org.maractracker.testsupport.events.Northshire.MARAC;
import static org.maractracker.testsupport.events.Northshire.on;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.maractracker.events.marac.AgencyAliasesChanged;
import org.maractracker.events.marac.AgencyJoined;
import org.maractracker.events.marac.AgencyKind;
import org.maractracker.events.marac.AgencyLeft;

/** Agencies joining and leaving. */
class AgenciesTest {

  private static final AgencyLeft HOUSING_LEFT = new AgencyLeft(MARAC, "housing", on("2026-06-01"));

  @Test
  void admitsAnAgency() {
    AMarac.established()
        .when(admit("police", "Police", AgencyKind.POLICE))
        .stores(joined("police", "Police", AgencyKind.POLICE));
  }

  @Test
  void recordsANewNameOrKind() {
    AMarac.established()
        .when(admit("housing", "Homes", AgencyKind.HOUSING))
        .stores(joined("housing", "Homes", AgencyKind.HOUSING));
    AMarac.established()
        .when(admit("housing", "Housing", AgencyKind.REGISTERED_SOCIAL_LANDLORD))
        .stores(joined("housing", "Housing", AgencyKind.REGISTERED_SOCIAL_LANDLORD));
  }

  @Test
  void isQuietForAMemberOfThatNameAndKind() {
    AMarac.established().when(admit("housing", "Housing", AgencyKind.HOUSING)).isQuiet();
  }

  @Test
  void admitsAnAgencyAgainThatHadLeft() {
    AMarac.established()
        .given(HOUSING_LEFT)
        .when(admit("housing", "Housing", AgencyKind.HOUSING))
        .stores(joined("housing", "Housing", AgencyKind.HOUSING));
  }

  @Test
  void recordsWhatElseAnAgencyIsCalled() {
    var called =
        new AgencyAliasesChanged(MARAC, "housing", List.of("HO", "Homes"), on("2026-06-01"));
    var command = new ChangeAgencyAliases(MARAC, "housing", List.of("HO", "Homes"), null);
    AMarac.established().when(command).stores(called);
    AMarac.established().given(called).when(command).isQuiet();
    AMarac.established()
        .given(called)
        .when(new ChangeAgencyAliases(MARAC, "housing", List.of(), null))
        .stores(new AgencyAliasesChanged(MARAC, "housing", List.of(), on("2026-06-01")));
    AMarac.established()
        .when(new ChangeAgencyAliases(MARAC, "police", List.of("Pol"), null))
        .isRefused("agencyId", NOT_FOUND);
  }

  @Test
  void letsAMemberLeave() {
    AMarac.established().when(leave("housing")).stores(HOUSING_LEFT);
  }

  @Test
  void isQuietWhenTheAgencyHasLeft() {
    AMarac.established().given(HOUSING_LEFT).when(leave("housing")).isQuiet();
  }

  @Test
  void doesNotKnowAnAgencyThatNeverWasAMember() {
    AMarac.established().when(leave("police")).isRefused("agencyId", NOT_FOUND);
  }

  @Test
  void refusesADayStillToCome() {
    AMarac.established()
        .when(new LetAgencyLeave(MARAC, "housing", on("2026-06-02")))
        .isRefused("occurredOn", DATE_IN_FUTURE);
  }

  private static AdmitAgency admit(String id, String name, AgencyKind kind) {
    return new AdmitAgency(MARAC, id, name, kind, null);
  }

  private static LetAgencyLeave leave(String id) {
    return new LetAgencyLeave(MARAC, id, null);
  }

  private static AgencyJoined joined(String id, String name, AgencyKind kind) {
    return new AgencyJoined(MARAC, id, name, kind, on("2026-06-01"));
  }
}

package org.maractracker.command.marac;

import static org.maractracker.problem.ProblemCode.DATE_IN_FUTURE;
import static org.maractracker.problem.ProblemCode.NOT_FOUND;
import static org.maractracker.testsupport.events.Northshire.MARAC;
import static org.maractracker.testsupport.events.Northshire.on;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.maractracker.events.marac.AccessCutOff;
import org.maractracker.events.marac.AccessRestored;
import org.maractracker.events.marac.AgencyLeft;

/** People and agencies that are cut off, and let in again. */
class CutOffTest {

  @Test
  void cutsOffAPersonOrAnAgency() {
    AMarac.established().when(cutOff("u-1", null)).stores(isCutOff("u-1", null));
    AMarac.established().when(cutOff(null, "housing")).stores(isCutOff(null, "housing"));
    AMarac.established()
        .given(isCutOff("u-1", null))
        .when(cutOff("u-1", "housing"))
        .stores(isCutOff("u-1", "housing"));
  }

  @Test
  void cutsOffAnAgencyThatHasLeftAndMayComeBack() {
    AMarac.established()
        .given(new AgencyLeft(MARAC, "housing", on("2026-06-01")))
        .when(cutOff(null, "housing"))
        .stores(isCutOff(null, "housing"));
  }

  @Test
  void isQuietForWhoIsCutOff() {
    AMarac.established().given(isCutOff("u-1", "housing")).when(cutOff("u-1", null)).isQuiet();
    AMarac.established().given(isCutOff("u-1", "housing")).when(cutOff(null, "housing")).isQuiet();
  }

  @Test
  void letsInAgain() {
    AMarac.established()
        .given(isCutOff("u-1", "housing"))
        .when(restore("u-1", null))
        .stores(isRestored("u-1", null));
    AMarac.established()
        .given(isCutOff("u-1", "housing"), isRestored("u-1", null))
        .when(cutOff("u-1", null))
        .stores(isCutOff("u-1", null));
  }

  @Test
  void isQuietWhereNobodyIsCutOff() {
    AMarac.established().when(restore("u-1", "housing")).isQuiet();
    AMarac.established().given(isCutOff("u-2", null)).when(restore("u-1", null)).isQuiet();
  }

  @Test
  void doesNotKnowAnAgencyThatNeverWasAMember() {
    AMarac.established().when(cutOff(null, "police")).isRefused("agencyId", NOT_FOUND);
    AMarac.established().when(restore(null, "police")).isRefused("agencyId", NOT_FOUND);
  }

  @Test
  void refusesADayStillToCome() {
    AMarac.established()
        .when(new CutOffAccess(MARAC, "u-1", null, "Lost", on("2026-06-02")))
        .isRefused("occurredOn", DATE_IN_FUTURE);
  }

  private static CutOffAccess cutOff(@Nullable String subject, @Nullable String agencyId) {
    return new CutOffAccess(MARAC, subject, agencyId, "Lost", null);
  }

  private static RestoreAccess restore(@Nullable String subject, @Nullable String agencyId) {
    return new RestoreAccess(MARAC, subject, agencyId, "Found", null);
  }

  private static AccessCutOff isCutOff(@Nullable String subject, @Nullable String agencyId) {
    return new AccessCutOff(MARAC, subject, agencyId, "Lost", on("2026-06-01"));
  }

  private static AccessRestored isRestored(@Nullable String subject, @Nullable String agencyId) {
    return new AccessRestored(MARAC, subject, agencyId, "Found", on("2026-06-01"));
  }
}

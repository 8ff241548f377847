package org.maractracker.bench.year;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.maractracker.caller.Caller;
import org.maractracker.caller.Membership;
import org.maractracker.caller.Role;

/**
 * Sender of commands, in the one role they have; the ids are the demo users'.
 *
 * @param caller who
 * @param as in which role
 */
record Actor(Caller caller, Membership as) {

  static Actor administrator(String maracId) {
    return of("admin", "Demo Administrator", maracId, Role.ADMINISTRATOR, null);
  }

  static Actor coordinator(String maracId) {
    return of("coordinator", "Demo Coordinator", maracId, Role.COORDINATOR, null);
  }

  static Actor chair(String maracId) {
    return of("chair", "Demo Chair", maracId, Role.CHAIR, null);
  }

  static Actor agency(String maracId, Agency agency) {
    return of(agency.id(), "Demo " + agency.name(), maracId, Role.AGENCY, agency.id());
  }

  private static Actor of(
      String id, String name, String maracId, Role role, @Nullable String agencyId) {
    Membership as = new Membership(maracId, role, agencyId);
    return new Actor(new Caller(id, name, List.of(as)), as);
  }
}

package org.maractracker.query;

import java.util.Arrays;
import org.maractracker.caller.Caller;
import org.maractracker.caller.Membership;
import org.maractracker.caller.Role;
import org.maractracker.testsupport.events.Northshire;

/** People who ask. */
public final class Callers {

  private Callers() {}

  public static Caller in(String marac, Role... roles) {
    return new Caller(
        "s-1",
        "Somebody",
        Arrays.stream(roles).map(role -> new Membership(marac, role, null)).toList());
  }

  public static Caller northshire(Role... roles) {
    return in(Northshire.MARAC, roles);
  }

  /** Stands for agencies of Northshire. */
  public static Caller agency(String... agencies) {
    return new Caller(
        "s-2",
        "Somebody else",
        Arrays.stream(agencies)
            .map(agency -> new Membership(Northshire.MARAC, Role.AGENCY, agency))
            .toList());
  }
}

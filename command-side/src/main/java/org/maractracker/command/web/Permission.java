package org.maractracker.command.web;

import static org.maractracker.caller.Role.ADMINISTRATOR;
import static org.maractracker.caller.Role.AGENCY;
import static org.maractracker.caller.Role.CHAIR;
import static org.maractracker.caller.Role.COORDINATOR;
import static org.maractracker.caller.Role.OPERATOR;

import java.util.List;
import org.maractracker.caller.Role;

/** Permission to do an act that changes something, from the table of acts (contract 4.5). */
public enum Permission {
  /** Begin a MARAC: whoever runs the installation. */
  ESTABLISH(OPERATOR),
  /** A MARAC's settings and agencies. */
  GOVERN(COORDINATOR, ADMINISTRATOR),
  /** Who gets nothing whatever their tokens claim. */
  CUT_OFF(ADMINISTRATOR, OPERATOR),
  /** Meetings, attendance, agenda, cases, risks. */
  PREPARE(COORDINATOR, CHAIR),
  /** What the meeting decides of an action: agree, reallocate, revise, find, carry, end, reopen. */
  PLAN(COORDINATOR, CHAIR),
  /** What an agency says of its own actions, or a coordinator or chair on its behalf. */
  REPORT(COORDINATOR, CHAIR, AGENCY);

  @SuppressWarnings("ImmutableEnumChecker") // List.of cannot be changed
  private final List<Role> roles;

  Permission(Role... roles) {
    this.roles = List.of(roles);
  }

  /** Returns the roles that may; a caller who has several acts in the first of these. */
  List<Role> roles() {
    return roles;
  }
}

package org.maractracker.caller;

/** Role of a person in a MARAC, or in the installation. One person may have several. */
public enum Role {
  /** Types, chases, makes minutes. */
  COORDINATOR,
  /** Leads the meeting. */
  CHAIR,
  /** Stands for one agency; sees and reports on that agency's actions alone. */
  AGENCY,
  /** Replays histories: a death review, a quality assessor. Changes nothing. */
  REVIEWER,
  /** A machine or a wall: lists without free text and names. */
  DASHBOARD,
  /** Keeps a MARAC's settings and agencies, no cases and no actions. */
  ADMINISTRATOR,
  /**
   * Runs the installation: establishes MARACs, looks after views, metrics and the ledger. The one
   * role that is of no MARAC; it opens no case and no action.
   */
  OPERATOR
}

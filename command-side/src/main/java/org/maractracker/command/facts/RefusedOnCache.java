package org.maractracker.command.facts;

import org.maractracker.problem.RuleViolated;

/**
 * Signal that cached facts speak against a command, or for leaving everything as it is. They may be
 * out of date: the command is to be decided again on what is stored, and its sender does not hear
 * of this.
 */
public final class RefusedOnCache extends RuntimeException {

  RefusedOnCache(RuleViolated refusal) {
    super("Refused on what is remembered", refusal);
  }

  RefusedOnCache() {
    super("Nothing to store on what is remembered");
  }
}

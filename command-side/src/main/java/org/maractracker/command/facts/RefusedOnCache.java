package org.maractracker.command.facts;

import org.maractracker.problem.RuleViolated;

/**
 * What is remembered speaks against it, or for leaving everything as it is. That may be out of
 * date: it is to be decided again on what is stored, and nobody is told.
 */
public final class RefusedOnCache extends RuntimeException {

  RefusedOnCache(RuleViolated refusal) {
    super("Refused on what is remembered", refusal);
  }

  RefusedOnCache() {
    super("Nothing to store on what is remembered");
  }
}

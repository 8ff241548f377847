package org.maractracker.command.warning;

import java.util.List;
import java.util.UUID;

/** Lookup of cases by their victim-survivor's name. */
@FunctionalInterface
public interface VictimLookup {

  /** Returns the MARAC's cases whose victim-survivor shares a word of the name. */
  List<UUID> sharingAWord(String maracId, String name);
}

package org.maractracker.command.casefile;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.maractracker.events.casefile.CaseParty;

/**
 * Parties of a case, in the order they became that. A number stays whose it is: one that was
 * entered in error keeps its own.
 */
final class Parties {

  private final List<CaseParty> all = new ArrayList<>();
  private final Set<Integer> inError = new HashSet<>();

  void add(CaseParty party) {
    all.add(party);
  }

  void enterInError(int number) {
    inError.add(number);
  }

  /** Finds a party by its number, from 1, also one that was entered in error. */
  Optional<CaseParty> find(int number) {
    return number >= 1 && number <= all.size()
        ? Optional.of(all.get(number - 1))
        : Optional.empty();
  }

  boolean isInError(int number) {
    return inError.contains(number);
  }

  boolean include(CaseParty party) {
    return real().contains(party);
  }

  /** Returns those that were not entered in error. */
  List<CaseParty> real() {
    List<CaseParty> real = new ArrayList<>();
    for (int number = 1; number <= all.size(); number++) {
      if (!inError.contains(number)) {
        real.add(all.get(number - 1));
      }
    }
    return List.copyOf(real);
  }
}

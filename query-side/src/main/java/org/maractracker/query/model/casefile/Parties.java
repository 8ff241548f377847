package org.maractracker.query.model.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.maractracker.events.casefile.CaseParty;
import org.maractracker.events.casefile.PartyAdded;
import org.maractracker.events.casefile.PartyEnteredInError;

/**
 * People a case was ever said to be about, besides the victim-survivor.
 *
 * @param all in the order in which they became it
 * @param inError the numbers, from 1, of those who were never that
 */
record Parties(List<CaseParty> all, List<Integer> inError) {

  Parties with(PartyAdded event) {
    return new Parties(and(all, new CaseParty(event.party(), event.label())), inError);
  }

  /**
   * Returns the same without whom the event names. Its number counts all who ever became one; as of
   * a day some of these may not be among them, or not yet whom it names.
   */
  Parties without(PartyEnteredInError event) {
    CaseParty named = new CaseParty(event.party(), event.label());
    return Stream.concat(Stream.of(event.number()), IntStream.rangeClosed(1, all.size()).boxed())
        .filter(number -> number <= all.size() && all.get(number - 1).equals(named))
        .filter(number -> !inError.contains(number))
        .findFirst()
        .map(number -> new Parties(all, and(inError, number)))
        .orElse(this);
  }

  /** Returns those who were not entered in error, each by the number they always had. */
  List<NumberedParty> real() {
    return IntStream.rangeClosed(1, all.size())
        .filter(number -> !inError.contains(number))
        .mapToObj(number -> {
          CaseParty each = all.get(number - 1);
          return new NumberedParty(number, each.party(), each.label());
        })
        .toList();
  }

  private static <T> List<T> and(List<T> before, T another) {
    List<T> more = new ArrayList<>(before);
    more.add(another);
    return List.copyOf(more);
  }
}

package org.maractracker.query.model.casefile;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.maractracker.events.casefile.Party;

/**
 * Person the case is about, besides the victim-survivor.
 *
 * @param number by which they can be found to be none, from 1; null as of a day, when not all who
 *     became a party need be there to be counted
 */
@Schema(name = "PartyOfCase")
public record NumberedParty(@Nullable Integer number, Party party, String label) {

  public NumberedParty withoutNumber() {
    return new NumberedParty(null, party, label);
  }
}

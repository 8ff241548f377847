package org.maractracker.bench.year;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.maractracker.command.action.Prompts;
import org.maractracker.events.action.AddedValue;
import org.maractracker.events.action.Equality;
import org.maractracker.events.action.PublicProtection;
import org.maractracker.events.action.ServiceGeneratedRisk;
import org.maractracker.events.action.VictimVoice;
import org.maractracker.events.casefile.Party;

/** Answers to the reflective prompts: some at once, the harder ones afterwards. */
final class Answers {

  private final Words words;
  private final Chance chance;

  Answers(Words words, Chance chance) {
    this.words = words;
    this.chance = chance;
  }

  Prompts whenAgreed() {
    return new Prompts(
        chance.some(chance.between(1, 2), List.of(Party.values())),
        chance.some(chance.between(0, 1), List.of(PublicProtection.values())),
        chance.of(0.7) ? chance.oneOf(List.of(AddedValue.values())) : null,
        chance.of(0.6) ? Boolean.TRUE : null,
        null,
        null,
        null);
  }

  /**
   * Returns only answers that were not given before, so that the command always changes something.
   */
  Prompts afterwards() {
    return new Prompts(
        null,
        null,
        null,
        null,
        serviceGeneratedRisk(),
        new VictimVoice(chance.of(0.8), words.say("voice", chance)),
        chance.of(0.5) ? new Equality(true, words.say("equality", chance)) : null);
  }

  private @Nullable ServiceGeneratedRisk serviceGeneratedRisk() {
    if (chance.of(0.5)) {
      return null;
    }
    boolean possible = chance.of(0.4);
    return new ServiceGeneratedRisk(possible, possible ? words.say("mitigation", chance) : null);
  }
}

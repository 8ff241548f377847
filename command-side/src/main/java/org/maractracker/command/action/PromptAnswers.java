package org.maractracker.command.action;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.maractracker.events.action.AddedValue;
import org.maractracker.events.action.Equality;
import org.maractracker.events.action.PublicProtection;
import org.maractracker.events.action.ServiceGeneratedRisk;
import org.maractracker.events.action.VictimVoice;
import org.maractracker.events.casefile.Party;
import org.maractracker.http.reading.SelfValidating;
import org.maractracker.problem.Fault;
import org.maractracker.problem.ProblemCode;

/** Answers to the reflective prompts in a request's body; each may be left out. */
record PromptAnswers(
    @Nullable List<Party> protects,
    @Nullable List<PublicProtection> publicProtectionLinks,
    @Nullable AddedValue addedValue,
    @Nullable Boolean capacityConfirmed,
    @Nullable RaisedRisk serviceGeneratedRisk,
    @Nullable Voice victimVoice,
    @Nullable Considered equality) {

  Prompts prompts() {
    return new Prompts(
        distinct(protects),
        distinct(publicProtectionLinks),
        addedValue,
        capacityConfirmed,
        serviceGeneratedRisk == null ? null : serviceGeneratedRisk.answer(),
        victimVoice == null ? null : new VictimVoice(victimVoice.reflected(), victimVoice.note()),
        equality == null ? null : new Equality(equality.considered(), equality.note()));
  }

  private static <T> @Nullable List<T> distinct(@Nullable List<T> named) {
    return named == null ? null : named.stream().distinct().toList();
  }

  record RaisedRisk(boolean possible, @Nullable String mitigation) implements SelfValidating {

    /**
     * Returns the fault of a risk that the action itself may raise and that is not countered
     * (reflective prompts).
     */
    @Override
    public List<Fault> faults() {
      return possible && mitigation == null
          ? List.of(
              new Fault(
                  "mitigation",
                  ProblemCode.MITIGATION_MISSING,
                  "Say how the risk that the action itself may raise is countered."))
          : List.of();
    }

    ServiceGeneratedRisk answer() {
      return new ServiceGeneratedRisk(possible, mitigation);
    }
  }

  record Voice(boolean reflected, @Nullable String note) {}

  record Considered(boolean considered, @Nullable String note) {}
}

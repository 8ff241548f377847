package org.maractracker.command.marac;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.maractracker.command.FoldedAlike;
import org.maractracker.events.marac.MaracEvent;
import org.maractracker.query.model.marac.Agency;
import org.maractracker.query.model.marac.CutOff;
import org.maractracker.query.model.marac.MaracState;

/**
 * Two folds read a MARAC's events: the one that decisions rest on, and the one that is shown. What
 * both hold is the same after every event.
 */
class EvolvedAlikeTest extends FoldedAlike<MaracEvent, Marac, MaracState> {

  EvolvedAlikeTest() {
    super(MaracEvent.class, MaracLife::new, Marac::new, Marac::evolve, MaracState::after);
  }

  @Override
  protected void isAlike(Marac decided, MaracState shown, List<MaracEvent> told, String at) {
    assertThat(shown.maracId()).as(at).isEqualTo(decided.maracId);
    assertThat(new Marac.Settings(shown.name(), shown.zone(), shown.repeatWindowMonths()))
        .as(at)
        .isEqualTo(decided.settings);
    assertThat(
            new LocalPractice(
                shown.practice().marking(),
                shown.practice().confidentialityStatement(),
                shown.practice().thresholds(),
                shown.practice().reminding()))
        .as(at)
        .isEqualTo(decided.practice);
    assertThat(
            shown.agencies().stream()
                .filter(Agency::member)
                .collect(
                    toMap(
                        Agency::agencyId,
                        agency -> new Marac.Member(agency.name(), agency.kind()))))
        .as(at)
        .isEqualTo(decided.members);
    assertThat(shown.members())
        .as(at)
        .containsExactlyInAnyOrderElementsOf(decided.members.keySet());
    assertThat(shown.agencies().stream().filter(agency -> !agency.member()).map(Agency::agencyId))
        .as(at)
        .containsExactlyInAnyOrderElementsOf(decided.former);
    CutOff cutOff = CutOff.NOBODY;
    for (MaracEvent event : told) {
      cutOff = cutOff.after(event);
    }
    assertThat(cutOff.people()).as(at).isEqualTo(decided.cutOff.people());
    assertThat(cutOff.agencies()).as(at).isEqualTo(decided.cutOff.agencies());
  }
}

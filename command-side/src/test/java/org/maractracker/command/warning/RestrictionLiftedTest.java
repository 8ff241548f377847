package org.maractracker.command.warning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maractracker.testsupport.events.CaseOpenedBuilder.anOpenedCase;
import static org.maractracker.testsupport.events.Northshire.id;
import static org.maractracker.testsupport.events.Northshire.on;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.maractracker.command.facts.FactsOf;
import org.maractracker.events.TrackerEvent;
import org.maractracker.events.casefile.SafeContact;
import org.maractracker.events.casefile.SafeContactChanged;

class RestrictionLiftedTest {

  private static final UUID CASE = id(11);
  private static final SafeContact RESTRICTED =
      new SafeContact(false, false, "Weekdays", "Husband");

  private static List<String> fields(SafeContact toCome, TrackerEvent... since) {
    List<TrackerEvent> events = new ArrayList<>();
    events.add(anOpenedCase(CASE).safeContact(RESTRICTED).build());
    events.addAll(List.of(since));
    return new RestrictionLifted(FactsOf.archive(events))
        .warnings(CASE, toCome).stream().map(Warning::field).toList();
  }

  @Test
  void warnsOfEachThatIsLiftedOrLeftOut() {
    assertThat(fields(new SafeContact(true, null, null, " ")))
        .containsExactly("safeToCall", "leaveMessage", "times", "doNotTell");
    assertThat(fields(new SafeContact(false, false, "Mondays", null))).containsExactly("doNotTell");
  }

  @Test
  void saysNothingWhereContactStaysRestrictedOrBecomesSo() {
    assertThat(fields(RESTRICTED)).isEmpty();
    assertThat(fields(new SafeContact(false, false, "Never", "His mother"))).isEmpty();
    SafeContactChanged open =
        new SafeContactChanged(CASE, new SafeContact(true, null, null, null), on("2026-03-10"));
    assertThat(fields(RESTRICTED, open)).isEmpty();
    assertThat(fields(new SafeContact(null, true, null, null), open)).isEmpty();
  }

  @Test
  void repeatsNothingThatAnybodyWrote() {
    assertThat(
            new RestrictionLifted(
                    FactsOf.archive(List.of(anOpenedCase(CASE).safeContact(RESTRICTED).build())))
                .warnings(CASE, new SafeContact(true, null, null, null))
                .toString())
        .doesNotContain("Husband", "Weekdays");
  }
}

package org.maractracker.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.maractracker.events.EventTypes.EventType;
import org.maractracker.events.casefile.CaseOpened;
import org.maractracker.events.casefile.CaseParty;
import org.maractracker.events.casefile.Party;
import org.maractracker.events.casefile.SafeContact;
import org.maractracker.events.casefile.Victim;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class CaseOpenedRevisionsTest {

  private static final JsonMapper MAPPER = EventJson.mapper();
  private static final EventType FIRST = EventTypes.find("CaseOpened", "1").orElseThrow();
  private static final EventType SECOND = EventTypes.find("CaseOpened", "2").orElseThrow();

  @Test
  void readsTheFirstRevisionWithoutAnythingMadeUp() {
    ObjectNode read = EventTypes.upcast(FIRST, sample(FIRST));
    assertThat(MAPPER.treeToValue(read, CaseOpened.class)).isEqualTo(opened(null, null));
  }

  @Test
  void readsTheSecondRevision() {
    assertThat(MAPPER.treeToValue(EventTypes.upcast(SECOND, sample(SECOND)), CaseOpened.class))
        .isEqualTo(opened("2026-01-28", true));
  }

  @Test
  void doesNotTakeTheSecondRevisionForTheFirst() {
    assertThatIllegalArgumentException().isThrownBy(() -> EventTypes.upcast(FIRST, sample(SECOND)));
  }

  @Test
  void saysWithTheSameWordsWhatTheFirstRevisionCouldSay() {
    assertThat(EventTypes.downcast(FIRST, json(opened(null, null))))
        .map(ObjectNode::toString)
        .contains(sample(FIRST).toString());
  }

  @Test
  void saysNothingInTheFirstRevisionThatItWouldLose() {
    assertThat(EventTypes.downcast(FIRST, json(opened("2026", null)))).isEmpty();
    assertThat(EventTypes.downcast(FIRST, json(opened(null, false)))).isEmpty();
    assertThat(EventTypes.downcast(SECOND, json(opened("2026", false)))).isPresent();
  }

  private static ObjectNode sample(EventType type) {
    return (ObjectNode) MAPPER.readTree(Samples.of(type));
  }

  private static ObjectNode json(CaseOpened event) {
    return (ObjectNode) MAPPER.readTree(MAPPER.writeValueAsBytes(event));
  }

  private static CaseOpened opened(@Nullable String incidentOn, @Nullable Boolean samePerpetrator) {
    return new CaseOpened(
        UUID.fromString("00000000-0000-0000-0000-000000000011"),
        "northshire",
        "N-1",
        PartialDate.parse("2026-02"),
        new Victim("Made Up"),
        List.of(new CaseParty(Party.CHILD, "made-up label")),
        UUID.fromString("00000000-0000-0000-0000-000000000010"),
        incidentOn == null ? null : PartialDate.parse(incidentOn),
        samePerpetrator,
        new SafeContact(true, false, "mornings", "made-up person"),
        PartialDate.parse("2026-03-10"));
  }
}

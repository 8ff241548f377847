package org.maractracker.events;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.maractracker.events.action.ActionAgreed;
import org.maractracker.events.casefile.Victim;

class EventTypesTest {

  @Test
  void knowsEachEventByItsLogicalNameAndRevision() {
    assertThat(EventTypes.find("ActionAgreed", "1"))
        .hasValueSatisfying(type -> assertThat(type.event()).isEqualTo(ActionAgreed.class));
    assertThat(EventTypes.of(ActionAgreed.class))
        .hasValueSatisfying(type -> assertThat(type.name()).isEqualTo("ActionAgreed"));
  }

  @Test
  void knowsNoOtherRevisionAndNoOtherName() {
    assertThat(EventTypes.find("ActionAgreed", "999")).isEmpty();
    assertThat(EventTypes.find("ActionAgreed", "")).isEmpty();
    assertThat(EventTypes.find("actionAgreed", "1")).isEmpty();
  }

  @Test
  void neverTakesAClassNameForAnEvent() {
    assertThat(EventTypes.find(ActionAgreed.class.getName(), "1")).isEmpty();
    assertThat(EventTypes.find("javax.swing.JEditorPane", "1")).isEmpty();
    assertThat(EventTypes.of(Victim.class)).isEmpty();
  }

  @Test
  void givesEveryEventANameOfItsOwn() {
    assertThat(EventTypes.all().map(EventTypes.EventType::name)).doesNotHaveDuplicates();
  }
}

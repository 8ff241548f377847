package org.maractracker.command.warning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maractracker.testsupport.events.CaseOpenedBuilder.anOpenedCase;
import static org.maractracker.testsupport.events.Northshire.MARAC;
import static org.maractracker.testsupport.events.Northshire.id;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.maractracker.command.facts.FactsOf;
import org.maractracker.command.warning.Warning.Reference;
import org.maractracker.events.casefile.CaseOpened;
import org.maractracker.events.casefile.Victim;

class VictimHeardBeforeTest {

  private static final UUID MARIA = id(11);
  private static final UUID JOANNE = id(12);
  private static final UUID ELSEWHERE = id(13);

  private static List<Warning> warnings(String name, @Nullable UUID repeatOf) {
    return new VictimHeardBefore(
            (maracId, asked) -> List.of(MARIA, JOANNE, ELSEWHERE),
            FactsOf.archive(
                List.of(
                    opened(MARIA, MARAC, "Maria Example"),
                    opened(JOANNE, MARAC, "Joanne Example"),
                    opened(ELSEWHERE, "southshire", "Maria Example"))))
        .warnings(MARAC, name, repeatOf);
  }

  private static CaseOpened opened(UUID caseId, String maracId, String name) {
    return anOpenedCase(caseId).maracId(maracId).victim(new Victim(name)).build();
  }

  @Test
  void warnsOfSomebodyOfMuchTheSameName() {
    assertThat(warnings("EXAMPLE, María", null))
        .containsExactly(
            new Warning(
                "looks-like-one-heard-before",
                "victim.name",
                "The MARAC has heard of somebody of much the same name (1). If it is the same person,"
                    + " this case repeats that one.",
                null,
                MARIA,
                List.of(new Reference(MARIA, null))));
  }

  @Test
  void saysNothingOfASharedSurname() {
    assertThat(warnings("Ann Example", null)).isEmpty();
  }

  @Test
  void warnsWhereTheCaseRepeatedIsSomebodyElses() {
    assertThat(warnings("Other Person", MARIA))
        .singleElement()
        .satisfies(warning -> {
          assertThat(warning.code()).isEqualTo("repeat-of-another-victim");
          assertThat(warning.field()).isEqualTo("repeatOf");
          assertThat(warning.caseId()).isEqualTo(MARIA);
        });
    assertThat(warnings("Maria Exampel", MARIA)).isEmpty();
  }

  /** What it names is refused as not found; nothing is told of it. */
  @Test
  void saysNothingOfAnotherMaracsCase() {
    assertThat(warnings("Other Person", ELSEWHERE)).isEmpty();
  }

  /** Answers are kept with their keys: nothing anybody wrote is copied there. */
  @Test
  void repeatsNoName() {
    assertThat(warnings("Maria Example", null).toString()).doesNotContain("Maria", "Example");
    assertThat(warnings("Other Person", MARIA).toString()).doesNotContain("Maria", "Other");
  }
}

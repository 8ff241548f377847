package org.maractracker.query.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.maractracker.events.action.ActionStatus;
import org.maractracker.query.Refused;

class ParametersTest {

  private static final UUID ID = UUID.fromString("3f6f2f2e-0000-4000-8000-00000000000a");

  private final Parameters given = new Parameters();

  @Test
  void whatIsNotGivenIsNotRefused() {
    assertThat(given.text("marac", null)).isNull();
    assertThat(given.day("on", null)).isNull();
    assertThat(given.id("case", null)).isNull();
    assertThat(given.oneOf("status", null, ActionStatus.class)).isNull();
    assertThat(given.page(null, null, null, null).limit()).isEqualTo(50);
    given.refuseFaults();
  }

  @Test
  void readsWhatIsWellFormed() {
    assertThat(given.day("on", "2026-03-29")).isEqualTo(LocalDate.of(2026, 3, 29));
    assertThat(given.id("case", ID.toString())).isEqualTo(ID);
    assertThat(given.oneOf("status", "OPEN", ActionStatus.class)).isEqualTo(ActionStatus.OPEN);
    assertThat(given.page("1", null, null, null).limit()).isEqualTo(1);
    assertThat(given.page("500", "c", null, "9").minPosition()).hasValue(9);
    given.refuseFaults();
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "501", "1000", "05", "ten", "", " 1"})
  void aLimitIsFrom1To500(String limit) {
    given.page(limit, null, null, null);
    Refused.malformed(given::refuseFaults, "limit");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "2026-02-30", "2026-3-1", "20260301", "2026-03", "today"})
  void aDayIsOneThatExistsInItsFullForm(String day) {
    given.day("on", day);
    Refused.malformed(given::refuseFaults, "on");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1-1-1-1-1", "{3f6f2f2e-0000-4000-8000-00000000000a}"})
  void anIdIsInItsCanonicalForm(String id) {
    given.id("case", id);
    Refused.malformed(given::refuseFaults, "case");
    assertThat(Parameters.toId(id)).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "open", "0", "DONE"})
  void aStatusIsGivenByItsName(String status) {
    given.oneOf("status", status, ActionStatus.class);
    Refused.malformed(given::refuseFaults, "status");
  }

  @Test
  void saysAllThatIsWrongAtOnce() {
    given.text("agency", " ");
    given.day("on", "x");
    given.page("0", null, "x", "y");
    Refused.malformed(given::refuseFaults, "agency", "on", "limit", "Min-Position");
  }

  @Test
  void readsAnIdInEitherCaseAsTheCommandsDo() {
    UUID id = UUID.fromString("0b6e1f2a-5c3d-4e8f-9a7b-1c2d3e4f5a6b");
    assertThat(Parameters.toId(id.toString().toUpperCase(Locale.ROOT))).isEqualTo(id);
  }
}

package org.maractracker.query.web.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.maractracker.caller.Caller;
import org.maractracker.query.Refused;

class CursorTest {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 20);
  private static final UUID ID = new UUID(1, 2);

  private static final Instant NOW = Instant.parse("2026-03-20T10:00:00Z");
  private static final Pin PIN = new Pin(17, NOW.minusSeconds(60), NOW);
  private static final Caller CORA = new Caller("cora", "Cora", List.of());
  private static final Caller CHRIS = new Caller("chris", "Cora", List.of());

  private final Cursor cursor = Cursor.of("actions", CORA, "northshire", null);

  @Test
  void givesBackTheKeysOfTheRowItWasMadeAfter() {
    assertThat(Cursor.of("actions", CORA, "northshire", null).dayAndId(cursor.after(PIN, DAY, ID)))
        .containsExactly(DAY, ID);
    assertThat(cursor.dayAndId(null)).isEmpty();
  }

  @Test
  void keepsTheMomentOfTheFirstPageForADay() {
    String place = cursor.after(PIN, "key");
    assertThat(cursor.key(place)).isEqualTo("key");
    assertThat(cursor.pin(place, NOW)).isEqualTo(PIN);
    assertThat(cursor.pin(place, NOW.plus(Duration.ofDays(1)))).isEqualTo(PIN);
    assertThat(cursor.pin(null, NOW)).isNull();
    Instant late = NOW.plus(Duration.ofDays(1)).plusMillis(1);
    assertThatThrownBy(() -> cursor.pin(place, late)).hasMessageContaining("more than a day old");
  }

  @Test
  void refusesAMomentThatNoListHad() {
    Instant far = Instant.ofEpochMilli(Long.MAX_VALUE);
    for (Pin pin :
        new Pin[] {
          new Pin(0, NOW, NOW),
          new Pin(1, far, NOW),
          new Pin(1, Instant.EPOCH.minusMillis(1), NOW),
          new Pin(1, NOW, far)
        }) {
      String place = cursor.after(pin, "key");
      Refused.malformed(() -> cursor.pin(place, NOW), "cursor");
    }
  }

  @Test
  void refusesKeysThatNoRowHas() {
    Refused.malformed(
        () -> cursor.dayAndId(cursor.after(PIN, LocalDate.of(10_000, 1, 1), ID)), "cursor");
    Refused.malformed(() -> cursor.key(cursor.after(PIN, "a\0b")), "cursor");
  }

  @Test
  void isBoundToItsListItsFilterAndItsCaller() {
    String place = cursor.after(PIN, DAY, ID);
    for (Cursor other :
        new Cursor[] {
          Cursor.of("overdue", CORA, "northshire", null),
          Cursor.of("actions", CORA, "southshire", null),
          Cursor.of("actions", CORA, null, "northshire"),
          Cursor.of("actions", CORA, "northshire", "-"),
          Cursor.of("actions", CORA, "northshire"),
          Cursor.of("actions", CHRIS, "northshire", null)
        }) {
      Refused.malformed(() -> other.dayAndId(place), "cursor");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a", "%%%", "bm9uc2Vuc2U"})
  void refusesWhatItDidNotMake(String place) {
    Refused.malformed(() -> cursor.dayAndId(place), "cursor");
    Refused.malformed(() -> cursor.pin(place, NOW), "cursor");
    Refused.malformed(() -> cursor.dayAndId("x".repeat(100_000)), "cursor");
  }

  @Test
  void refusesOneThatWasTamperedWith() {
    String made =
        new String(
            Base64.getUrlDecoder().decode(cursor.after(PIN, DAY, ID)), StandardCharsets.UTF_8);
    for (String tampered :
        new String[] {
          made.replace("2026", "year"), made.replace("-", ""), made + "\n1", made.replace("\n", " ")
        }) {
      String place =
          Base64.getUrlEncoder().encodeToString(tampered.getBytes(StandardCharsets.UTF_8));
      Refused.malformed(() -> cursor.dayAndId(place), "cursor");
    }
  }
}

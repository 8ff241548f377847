package org.maractracker.query.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.maractracker.query.Refused;

class CursorTest {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 20);
  private static final UUID ID = new UUID(1, 2);

  private final Cursor cursor = Cursor.of("actions", "northshire", null);

  @Test
  void givesBackTheKeysOfTheRowItWasMadeAfter() {
    assertThat(Cursor.of("actions", "northshire", null).dayAndId(cursor.after(DAY, ID)))
        .containsExactly(DAY, ID);
    assertThat(cursor.dayAndId(null)).isEmpty();
  }

  @Test
  void isBoundToItsListAndItsFilter() {
    String place = cursor.after(DAY, ID);
    for (Cursor other :
        new Cursor[] {
          Cursor.of("overdue", "northshire", null),
          Cursor.of("actions", "southshire", null),
          Cursor.of("actions", null, "northshire"),
          Cursor.of("actions", "northshire", "-"),
          Cursor.of("actions", "northshire")
        }) {
      Refused.malformed(() -> other.dayAndId(place), "cursor");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a", "%%%", "bm9uc2Vuc2U"})
  void refusesWhatItDidNotMake(String place) {
    Refused.malformed(() -> cursor.dayAndId(place), "cursor");
    Refused.malformed(() -> cursor.dayAndId("x".repeat(100_000)), "cursor");
  }

  @Test
  void refusesOneThatWasTamperedWith() {
    String made =
        new String(Base64.getUrlDecoder().decode(cursor.after(DAY, ID)), StandardCharsets.UTF_8);
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

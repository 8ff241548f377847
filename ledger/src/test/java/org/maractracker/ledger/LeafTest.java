package org.maractracker.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.maractracker.store.events.StoredEvent;

/** The form is fixed for ever: a bundle made today is verified in thirty years. */
class LeafTest {

  private static final StoredEvent EVENT = event("Meeting", "m-1", "{\"a\":1}", "{}");

  private static StoredEvent event(String type, String id, String payload, String metaData) {
    return new StoredEvent(
        7,
        "e-1",
        type,
        id,
        0,
        Instant.parse("2026-03-02T12:00:00Z"),
        "CaseListed",
        "1",
        payload.getBytes(UTF_8),
        metaData.getBytes(UTF_8));
  }

  @Test
  void isElevenFieldsEachAfterItsLength() {
    assertThat(new String(Leaf.of(EVENT).bytes(), UTF_8))
        .isEqualTo(
            "\0\0\0\37maractracker.org/ledger-leaf/v1"
                + "\0\0\0\0017"
                + "\0\0\0\3e-1"
                + "\0\0\0\7Meeting"
                + "\0\0\0\3m-1"
                + "\0\0\0\0010"
                + "\0\0\0\0302026-03-02T12:00:00.000Z"
                + "\0\0\0\12CaseListed"
                + "\0\0\0\0011"
                + "\0\0\0\7{\"a\":1}"
                + "\0\0\0\2{}");
  }

  /** Computed once by other means: {@code sha256sum} of a zero byte and the bytes above. */
  @Test
  void hasTheHashThatAnybodyCanCompute() {
    assertThat(HexFormat.of().formatHex(Leaf.of(EVENT).hash().bytes()))
        .isEqualTo("c69357e4368e04078b449f1cfc8f4dcabac8e0c497dc6eb893f79e2b4148b6f9");
  }

  @Test
  void twoThatDifferInWhereAFieldEndsAreTwo() {
    assertThat(
            Stream.of(
                    event("Meeting", "m-1", "ab", "c"),
                    event("Meeting", "m-1", "a", "bc"),
                    event("Meetingm", "-1", "ab", "c"))
                .map(event -> Leaf.of(event).hash())
                .distinct())
        .hasSize(3);
  }

  @Test
  void theInstantAlwaysHasThreeDecimals() {
    List<String> written =
        Stream.of("2026-03-02T12:00:00.120Z", "2026-03-02T12:00:00Z", "0999-12-31T23:59:59.999Z")
            .map(at ->
                new StoredEvent(
                    1, "e", "t", "a", 0, Instant.parse(at), "T", "1", new byte[0], new byte[0]))
            .map(event -> new String(Leaf.of(event).bytes(), UTF_8))
            .map(text -> text.replaceAll("(?s).*(\\d{4}-\\d\\d-\\d\\dT[^Z]*Z).*", "$1"))
            .toList();
    assertThat(written)
        .containsExactly(
            "2026-03-02T12:00:00.120Z", "2026-03-02T12:00:00.000Z", "0999-12-31T23:59:59.999Z");
  }
}

package org.maractracker.query.documents.review;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChronologyDocumentsTest {

  private static Chronology saying(String words) {
    return new Chronology(
        new UUID(0, 1),
        "northshire",
        "Northshire",
        "OFFICIAL-SENSITIVE",
        "N-1",
        7,
        null,
        null,
        List.of(
            new ChronologyRow(
                "2026-03",
                null,
                "2026-03-02T10:00:00.000Z",
                "police",
                "N-1",
                "Action agreed",
                words,
                "",
                7,
                "e-7")));
  }

  private static String csv(String words) {
    return new String(new ChronologyCsv().write(saying(words)), UTF_8);
  }

  @Test
  void aTableHasItsColumnsInTheirOrderAndQuotesEveryCell() {
    assertThat(csv("He said \"no\",\nshe wrote caf\u00e9"))
        .isEqualTo(
            "\ufeff"
                + quoted(
                    "Date,Time,Recorded at,Source agency,Reference,Event,Action or decision,"
                        + "Comment,Position,Event id")
                + "\r\n"
                + quoted("2026-03,,2026-03-02T10:00:00.000Z,police,N-1,Action agreed")
                + ",\"He said \"\"no\"\",\nshe wrote caf\u00e9\","
                + quoted(",7,e-7")
                + "\r\n");
  }

  private static String quoted(String cells) {
    return '"' + cells.replace(",", "\",\"") + '"';
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=HYPERLINK(\"http://example.org\")",
        "+44 20",
        "-1",
        "@SUM(1)",
        "\t=1",
        "\uff1d1",
      })
  void noCellIsAFormula(String words) {
    assertThat(csv(words)).contains("\"Action agreed\",\"'");
  }

  @Test
  void treesHaveTheirFieldsInOneOrderAndSayWhatIsNotKnown() {
    assertThat(new String(new ChronologyJson().write(saying("Done")), UTF_8))
        .isEqualTo(
            "{\"case\":\"00000000-0000-0000-0000-000000000001\",\"marac\":\"northshire\","
                + "\"name\":\"Northshire\",\"marking\":\"OFFICIAL-SENSITIVE\","
                + "\"reference\":\"N-1\",\"position\":7,\"from\":null,\"to\":null,\"rows\":["
                + "{\"date\":\"2026-03\",\"time\":null,\"recordedAt\":\"2026-03-02T10:00:00.000Z\","
                + "\"sourceAgency\":\"police\",\"reference\":\"N-1\",\"event\":\"Action agreed\","
                + "\"actionOrDecision\":\"Done\",\"comment\":\"\",\"position\":7,"
                + "\"eventId\":\"e-7\"}]}\n");
  }
}

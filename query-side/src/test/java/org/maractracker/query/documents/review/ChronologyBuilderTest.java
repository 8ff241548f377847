package org.maractracker.query.documents.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.maractracker.events.PartialDate;
import org.maractracker.events.casefile.CaseAddendumRecorded;
import org.maractracker.query.Story;
import org.maractracker.store.events.RecordedEvent;

class ChronologyBuilderTest {

  private static final UUID CASE = UUID.fromString("4a2c0c2e-1111-4222-8333-444455556666");

  private static CaseAddendumRecorded said(String statement, String on) {
    return new CaseAddendumRecorded(CASE, statement, null, PartialDate.parse(on));
  }

  private static List<String> told(Story story) {
    CaseRecord file =
        new CaseRecord(
            CASE, "northshire", "Northshire", "OFFICIAL-SENSITIVE", "N-1", 9, story.events());
    Map<Long, String> ids =
        story.events().stream()
            .map(RecordedEvent::position)
            .collect(Collectors.toMap(Function.identity(), String::valueOf));
    return ChronologyBuilder.tell(file, new Period(null, null), ids).rows().stream()
        .map(ChronologyRow::date)
        .toList();
  }

  @Test
  void whatIsKnownToTheMonthStandsWhereItWasRecordedOrAtTheMonthsEnd() {
    Story story =
        new Story()
            .at("2026-03-20T10:00:00Z")
            .tell(said("of this month", "2026-03"), said("of the last", "2026-02"))
            .tell(said("before", "2026-03-05"), said("earlier", "2026-02-03"));
    assertThat(told(story)).containsExactly("2026-02-03", "2026-02", "2026-03-05", "2026-03");
  }
}

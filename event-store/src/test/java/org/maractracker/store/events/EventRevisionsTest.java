package org.maractracker.store.events;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.maractracker.testsupport.events.CaseOpenedBuilder.anOpenedCase;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.axonframework.serialization.SerializationException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.maractracker.events.casefile.CaseOpened;
import org.maractracker.store.commit.StoreUnderTest;
import org.maractracker.store.schema.StoreNotUsable;
import org.maractracker.testsupport.TestDatabase;

/** What was stored before is read, and while the version before runs nothing it could not read. */
class EventRevisionsTest {

  private static final String ID = "00000000-0000-0000-0000-000000000011";

  private static final String FIRST_REVISION =
      """
      {"caseId":"00000000-0000-0000-0000-000000000011","maracId":"northshire","reference":"N-1",\
      "referredOn":"2026-04","victim":{"name":"Jane Example"},"parties":[],"occurredOn":"2026-05-01"}\
      """;

  private static CaseOpened opened(@Nullable String incidentOn, @Nullable Boolean samePerpetrator) {
    return anOpenedCase(UUID.fromString(ID))
        .referredOn("2026-04")
        .incidentOn(incidentOn)
        .samePerpetrator(samePerpetrator)
        .occurredOn(StoreUnderTest.TODAY)
        .build();
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void writesTheNewestRevision(TestDatabase database) {
    try (StoreUnderTest store = new StoreUnderTest(database)) {
      store.append(ID, 0, opened("2026-03", false));
      assertStored(store, "CaseOpened.2");
      assertRead(store, opened("2026-03", false), "2");
    }
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void readsAnEarlierRevisionOnAndLeavesItsBytesAlone(TestDatabase database) {
    try (StoreUnderTest store = new StoreUnderTest(database)) {
      storeFirstRevision(store, FIRST_REVISION);
      assertRead(store, opened(null, null), "1");
      StoredEvent row = new StoredEventTable(store.dataSource).between(1, 1).getFirst();
      assertThat(row.revision()).isEqualTo("1");
      assertThat(row.payload()).asString().isEqualTo(FIRST_REVISION);
    }
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void startsOnEveryRevisionThereHasBeen(TestDatabase database) {
    try (StoreUnderTest store = new StoreUnderTest(database)) {
      StoredEventTypesCheck check = new StoredEventTypesCheck(store.dataSource);
      store.append(ID, 0, opened(null, null));
      assertThatCode(check::check).doesNotThrowAnyException();
      storeFirstRevision(store, FIRST_REVISION);
      assertThatCode(check::check).doesNotThrowAnyException();
      store.forge("update events.domain_event set revision = '3'");
      assertThatThrownBy(check::check)
          .isInstanceOf(StoreNotUsable.class)
          .hasMessageContaining("(CaseOpened, revision 3)");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"parties\":[] | \"parties\":[],\"incidentOn\":\"2026\"",
        "\"parties\":[] | \"parties\":[],\"samePerpetrator\":true",
        "\"parties\":[] | \"parties\":[],\"parties\":[]",
        "\"parties\":[] | \"parties\":[],\"more\":1",
        "\"2026-05-01\"} | \"2026-05-01\"} {}",
        "\"2026-05-01\"} | \"2026-05-01\"",
        "\"maracId\":\"northshire\" | \"maracId\":5"
      })
  void refusesAnEarlierRevisionItWouldReadOnlyInPart(String change) {
    String[] wholeAndBroken = change.split(" \\| ", 2);
    try (StoreUnderTest store = new StoreUnderTest(TestDatabase.H2)) {
      String broken = FIRST_REVISION.replace(wholeAndBroken[0], wholeAndBroken[1]);
      assertThat(broken).isNotEqualTo(FIRST_REVISION);
      storeFirstRevision(store, broken);
      assertThatThrownBy(() -> store.archive.ofAggregate(ID, 0))
          .isInstanceOf(SerializationException.class);
      assertThatThrownBy(() -> store.stream().forEach(event -> event.getPayload()))
          .isInstanceOf(SerializationException.class);
    }
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void writesWhatTheVersionBeforeReadsWhileThatRuns(TestDatabase database) {
    try (StoreUnderTest store = new StoreUnderTest(database, WrittenRevision.FORMER)) {
      store.append(ID, 0, opened(null, null));
      assertStored(store, "CaseOpened.1");
      assertThat(new StoredEventTable(store.dataSource).between(1, 1).getFirst().payload())
          .asString()
          .isEqualTo(FIRST_REVISION);
      assertRead(store, opened(null, null), "1");
      store.append("other", 0, StoreUnderTest.fact());
      assertStored(store, "CaseOpened.1", "CaseListed.1");
    }
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void storesNothingThatTheVersionBeforeWouldReadOnlyInPart(TestDatabase database) {
    try (StoreUnderTest store = new StoreUnderTest(database, WrittenRevision.FORMER)) {
      assertThatThrownBy(() -> store.append(ID, 0, opened("2026-03", null)))
          .isInstanceOf(NotYetRecordable.class);
      assertThatThrownBy(() -> store.append(ID, 0, opened(null, false)))
          .isInstanceOf(NotYetRecordable.class);
      assertThat(store.positions()).isEmpty();
    }
  }

  private static void storeFirstRevision(StoreUnderTest store, String payload) {
    if (store.positions().isEmpty()) {
      store.append(ID, 0, opened(null, null));
    }
    store
        .forgery("update events.domain_event set revision = '1', payload = ?")
        .param(payload.getBytes(UTF_8))
        .update();
  }

  private static void assertRead(StoreUnderTest store, CaseOpened expected, String revision) {
    RecordedEvent read = store.archive.ofAggregate(ID, 0).getFirst();
    assertThat(read.event()).isEqualTo(expected);
    assertThat(read.type().revision()).isEqualTo(revision);
    assertThat(store.archive.forFolding(List.of(ID), Set.of()).getFirst().event())
        .isEqualTo(expected);
    assertThat(store.stream().toList().getFirst().getPayload()).isEqualTo(expected);
    assertThat(store.engine.readEvents(ID, 0).next().getPayload()).isEqualTo(expected);
  }

  private static void assertStored(StoreUnderTest store, String... kinds) {
    assertThat(
            store
                .jdbc
                .sql(
                    "select event_type || '.' || revision from events.domain_event order by position")
                .query(String.class)
                .list())
        .containsExactly(kinds);
  }
}

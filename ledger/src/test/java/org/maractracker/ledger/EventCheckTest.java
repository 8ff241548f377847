package org.maractracker.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.maractracker.problem.ProblemCode;
import org.maractracker.problem.RuleViolated;
import org.maractracker.testsupport.TestDatabase;

class EventCheckTest {

  private static final List<Long> ALL = LongStream.rangeClosed(1, 600).boxed().toList();

  private static EventCheck check(LedgerUnderTest under) {
    return EventCheck.in(under.pool, under.events);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void whatIsStoredAsItWasRecordedIsInOrder(TestDatabase database) {
    try (LedgerUnderTest under = new LedgerUnderTest(database)) {
      under.record(600);
      under.ledger.grow();
      check(under).requireUnchanged(ALL);
      check(under).requireUnchanged(List.of());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update events.domain_event set payload = meta_data where position = 300",
        "update events.domain_event set meta_data = payload where position = 300",
        "update events.domain_event set event_type = 'Other' where position = 300",
        "delete from events.domain_event where position = 300",
        "update query.ledger_tile set hashes = substring(hashes from 1 for 32)"
            + " where tile_level = 0 and tile_index = 1",
        "update query.ledger_tile set hashes = substring(hashes from 1 for 31)"
            + " where tile_level = 0 and tile_index = 1",
        "delete from query.ledger_tile where tile_level = 0 and tile_index = 1"
      })
  void aChangeIsNoticedWhereItIsReadAndNowhereElse(String change) {
    try (LedgerUnderTest under = new LedgerUnderTest(TestDatabase.H2)) {
      under.record(600);
      under.ledger.grow();
      under.tamper(change);
      check(under).requireUnchanged(List.of(1L, 256L, 600L));
      assertThatThrownBy(() -> check(under).requireUnchanged(List.of(1L, 300L)))
          .isInstanceOfSatisfying(
              RuleViolated.class,
              refusal ->
                  assertThat(refusal.faults().getFirst().code())
                      .isEqualTo(ProblemCode.UNAVAILABLE));
    }
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void whatTheTreeHasNotTakenInIsNotLookedAt(TestDatabase database) {
    try (LedgerUnderTest under = new LedgerUnderTest(database)) {
      under.record(20);
      check(under).requireUnchanged(List.of(1L, 20L));
      under.ledger.grow();
      under.record(1);
      check(under).requireUnchanged(List.of(20L, 21L));
    }
  }
}

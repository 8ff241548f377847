package org.maractracker.query.web.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maractracker.query.Queries.query;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.maractracker.query.Refused;

/** The parts that queries share. */
class SharedQueriesTest {

  private static final UUID ID = UUID.fromString("3f6f2f2e-0000-4000-8000-00000000000a");

  @Test
  void whatIsNotGivenIsThePresentAndTheFirstFiftyRowsHoweverFresh() {
    PagedQuery asked = query(PagedQuery.class).read();
    assertThat(asked.moment()).isEqualTo(AsOf.NOW);
    assertThat(asked.page().limit()).isEqualTo(50);
    assertThat(asked.page().cursor()).isNull();
    assertThat(asked.minPosition()).isEmpty();
  }

  @Test
  void readsAMomentAPageAndAPosition() {
    PagedQuery asked =
        query(
                PagedQuery.class,
                "asOf",
                "2026-03-29",
                "knownAt",
                "2026-03-29T23:30:00.123456+01:00",
                "limit",
                "500",
                "cursor",
                "c",
                "minPosition",
                "9")
            .read();
    assertThat(asked.moment())
        .isEqualTo(new AsOf(LocalDate.of(2026, 3, 29), Instant.parse("2026-03-29T22:30:00.123Z")));
    assertThat(asked.page()).isEqualTo(new PageRequest(500, "c"));
    assertThat(asked.minPosition()).hasValue(9);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "501", "1000", "05", "ten", "", " 1"})
  void aLimitIsFrom1To500(String limit) {
    Refused.malformed(query(PageRequest.class, "limit", limit)::read, "limit");
  }

  @Test
  void saysAllThatIsWrongAtOnce() {
    Refused.malformed(
        query(PagedQuery.class, "asOf", "x", "knownAt", "y", "limit", "0", "minPosition", "z")
            ::read,
        "asOf",
        "knownAt",
        "limit",
        "minPosition");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1-1-1-1-1", "{3f6f2f2e-0000-4000-8000-00000000000a}"})
  void anIdInAPathIsUnknownWhenItIsNotInItsCanonicalForm(String id) {
    assertThat(ResourceId.of(id)).isEmpty();
  }

  @Test
  void readsAnIdInEitherCaseAsTheCommandsDo() {
    assertThat(ResourceId.of(ID.toString().toUpperCase(Locale.ROOT))).contains(ID);
  }
}

package org.maractracker.query.engine.view;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.maractracker.testsupport.TestDatabase;
import org.springframework.jdbc.core.JdbcTemplate;

class ViewTablesTest {

  private static final int MORE_THAN_TWO_STATEMENTS_FULL = 2 * 1000 + 37;

  @ParameterizedTest
  @EnumSource
  void writesEachRowOnceHoweverManyThereAre(TestDatabase database) {
    JdbcTemplate jdbc = table(database);
    tables(jdbc).insert("t (id, said)", rows(MORE_THAN_TWO_STATEMENTS_FULL));

    assertThat(jdbc.queryForList("select id from query.t order by id", Long.class))
        .containsExactlyElementsOf(ids(MORE_THAN_TWO_STATEMENTS_FULL));
    assertThat(
            jdbc.queryForList("select id from query.t where said is null order by id", Long.class))
        .allMatch(id -> id % 2 == 0)
        .hasSize((MORE_THAN_TWO_STATEMENTS_FULL + 1) / 2);
  }

  @ParameterizedTest
  @EnumSource
  void leavesOutWhatIsThereWhenOnlyTheMissingAreWanted(TestDatabase database) {
    JdbcTemplate jdbc = table(database);
    ViewTables many = tables(jdbc);
    many.insert("t (id, said)", rows(3));
    many.insertMissing("t (id, said)", rows(5));

    assertThat(jdbc.queryForList("select id from query.t order by id", Long.class))
        .containsExactlyElementsOf(ids(5));
  }

  @ParameterizedTest
  @EnumSource
  void deletesTheKeysNamedAndNoOthers(TestDatabase database) {
    JdbcTemplate jdbc = table(database);
    ViewTables many = tables(jdbc);
    many.insert("t (id, said)", rows(300));
    many.delete("t (id)", ids(299));

    assertThat(jdbc.queryForList("select id from query.t", Long.class)).containsExactly(299L);
  }

  @ParameterizedTest
  @EnumSource
  void deletesByWholeKeysOfSeveralColumns(TestDatabase database) {
    JdbcTemplate jdbc = table(database);
    ViewTables many = tables(jdbc);
    many.insert("t (id, said)", rows(300));
    many.deleteByCompositeKey(
        "t (said, id)", ids(299).stream().map(id -> new Object[] {"odd", id}).toList());

    assertThat(jdbc.queryForList("select id from query.t where id < 299 order by id", Long.class))
        .allMatch(id -> id % 2 == 0)
        .hasSize(150);
    assertThat(jdbc.queryForList("select id from query.t where id = 299", Long.class)).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource
  void doesNothingWithNothing(TestDatabase database) {
    JdbcTemplate jdbc = table(database);
    tables(jdbc).insert("t (id, said)", List.of());
    tables(jdbc).delete("t (id)", List.of());
    tables(jdbc).deleteByCompositeKey("t (said, id)", List.of());

    assertThat(jdbc.queryForObject("select count(*) from query.t", Long.class)).isZero();
  }

  @ParameterizedTest
  @EnumSource
  void keepsEachTypeThatViewsHave(TestDatabase database) {
    JdbcTemplate jdbc = table(database);
    jdbc.execute(
        """
        create table query.types (id uuid primary key, words varchar(20), body text, whole integer,
          large bigint, yes boolean, on_day date, told timestamp(3) with time zone)
        """);
    OffsetDateTime told = Instant.parse("2026-10-25T00:30:00.123Z").atOffset(ZoneOffset.UTC);
    Object[] full = {
      new UUID(1, 2),
      "it's \"{a,b}\" \\ NULL",
      "null",
      7,
      1L << 40,
      true,
      LocalDate.of(9999, 12, 31),
      told
    };
    @Nullable Object[] bare = {new UUID(1, 3), null, null, null, null, null, null, null};
    ViewTables many = tables(jdbc);
    many.insert("types (id, words, body, whole, large, yes, on_day, told)", List.of(full, bare));

    assertThat(
            jdbc.query(
                "select * from query.types where told is not null",
                (row, number) ->
                    new Object[] {
                      row.getObject(1, UUID.class),
                      row.getString(2),
                      row.getString(3),
                      row.getInt(4),
                      row.getLong(5),
                      row.getBoolean(6),
                      row.getObject(7, LocalDate.class),
                      row.getObject(8, OffsetDateTime.class).withOffsetSameInstant(ZoneOffset.UTC)
                    }))
        .containsExactly(full);
    assertThat(
            jdbc.queryForObject(
                "select count(*) from query.types where words is null and body is null"
                    + " and whole is null and large is null and yes is null and on_day is null"
                    + " and told is null",
                Long.class))
        .isEqualTo(1);
    many.delete("types (id)", List.of(new UUID(1, 2)));
    assertThat(jdbc.queryForList("select id from query.types", UUID.class))
        .containsExactly(new UUID(1, 3));
  }

  private static ViewTables tables(JdbcTemplate jdbc) {
    return ViewTables.live(requireNonNull(jdbc.getDataSource()));
  }

  private static JdbcTemplate table(TestDatabase database) {
    JdbcTemplate jdbc = new JdbcTemplate(database.fresh());
    jdbc.execute("create schema query");
    jdbc.execute("create table query.t (id bigint primary key, said varchar(20))");
    return jdbc;
  }

  private static List<@Nullable Object[]> rows(int count) {
    return ids(count).stream()
        .map(id -> new @Nullable Object[] {id, id % 2 == 0 ? null : "odd"})
        .toList();
  }

  private static List<Long> ids(int count) {
    return IntStream.range(0, count).mapToObj(Long::valueOf).toList();
  }
}

package org.maractracker.query.documents.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.maractracker.caller.Role;
import org.maractracker.query.documents.review.MadeBundle.Maker;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Table {@code query.review_bundle}, to which no role may do more than add and read. */
@Component
class ReviewTable {

  private final JdbcClient jdbc;

  ReviewTable(DataSource dataSource) {
    jdbc = JdbcClient.create(dataSource);
  }

  /** Adds an entry, unless another has its number. */
  void add(MadeBundle made, String seal) {
    jdbc.sql(
            "insert into query.review_bundle (bundle_id, case_id, marac_id, position, period_from,"
                + " period_to, purpose, made_by, made_by_name, made_by_role, made_at,"
                + " manifest_sha256, entry, seal) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .param(made.bundleId())
        .param(made.caseId())
        .param(made.maracId())
        .param(made.position())
        .param(made.from())
        .param(made.to())
        .param(made.purpose())
        .param(made.madeBy().id())
        .param(made.madeBy().name())
        .param(made.madeBy().role().name())
        .param(Timestamp.from(made.madeAt()))
        .param(made.manifestSha256())
        .param(made.entry())
        .param(seal)
        .update();
  }

  /** Returns every entry, in order. */
  List<RegisterCheck.Row> all() {
    return jdbc.sql("select * from query.review_bundle order by entry")
        .query((row, number) -> new RegisterCheck.Row(made(row), row.getString("seal")))
        .list();
  }

  /** Returns those of a case, the last made first. */
  List<MadeBundle> ofCase(UUID caseId) {
    return jdbc.sql("select * from query.review_bundle where case_id = ? order by entry desc")
        .param(caseId)
        .query((row, number) -> made(row))
        .list();
  }

  private static MadeBundle made(ResultSet row) throws SQLException {
    return new MadeBundle(
        row.getObject("bundle_id", UUID.class),
        row.getObject("case_id", UUID.class),
        row.getString("marac_id"),
        row.getLong("position"),
        row.getObject("period_from", LocalDate.class),
        row.getObject("period_to", LocalDate.class),
        row.getString("purpose"),
        new Maker(
            row.getString("made_by"),
            row.getString("made_by_name"),
            Role.valueOf(row.getString("made_by_role"))),
        row.getTimestamp("made_at").toInstant(),
        row.getString("manifest_sha256"),
        row.getLong("entry"),
        row.getString("seal") != null);
  }
}

package org.maractracker.query.engine.view;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import javax.sql.DataSource;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.AbstractTokenEntry;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;

/**
 * Token store of the views. A view whose rows a later version made is not claimed here, so that a
 * node of that version feeds it; after an operator has rebuilt it with this version it can be
 * claimed again.
 */
final class ViewTokenStore extends JdbcTokenStore {

  /**
   * Time a node may be silent before another takes over its views. A running node reports at least
   * every second; after a kill, the next start on the same machine waits for this long.
   */
  private static final Duration CLAIM = Duration.ofSeconds(5);

  private final ViewVersions versions;

  /** Names each start a node of its own: containers may share process number and host name. */
  ViewTokenStore(DataSource dataSource, ViewVersions versions) {
    super(
        builder()
            .connectionProvider(new SpringDataSourceConnectionProvider(dataSource))
            .serializer(new TokenSerializer())
            .schema(
                TokenSchema.builder()
                    .setTokenTable("query.token_entry")
                    .setProcessorNameColumn("processor_name")
                    .setTokenTypeColumn("token_type")
                    .setTimestampColumn("claimed_at")
                    .build())
            .claimTimeout(CLAIM)
            .nodeId(UUID.randomUUID().toString()));
    this.versions = versions;
  }

  @Override
  protected TrackingToken claimToken(Connection connection, AbstractTokenEntry<?> entry)
      throws SQLException {
    String view = entry.getProcessorName();
    if (versions.stored(view) > versions.ours(view)) {
      throw new UnableToClaimTokenException(view + " is a later version's");
    }
    return super.claimToken(connection, entry);
  }
}

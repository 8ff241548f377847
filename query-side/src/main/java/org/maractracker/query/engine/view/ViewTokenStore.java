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
 * Token store of the feed. A node that finds rows of a later version than its own leaves the feed
 * to a node of that version, and claims it only when it is plain that there is none.
 */
final class ViewTokenStore extends JdbcTokenStore {

  /**
   * Time a node may be silent before another takes over the feed. A running node reports at least
   * every second; after a kill, the next start on the same machine waits for this long.
   */
  private static final Duration CLAIM = Duration.ofSeconds(5);

  /**
   * Time after which nobody else is taken to want the feed. A node of the later version asks for it
   * every second.
   */
  private static final Duration NOBODY_ELSE = CLAIM.multipliedBy(2);

  private final ViewVersions versions;
  private final String node;

  /** Names each start a node of its own: containers may share process number and host name. */
  ViewTokenStore(DataSource dataSource, ViewVersions versions) {
    this(dataSource, versions, UUID.randomUUID().toString());
  }

  private ViewTokenStore(DataSource dataSource, ViewVersions versions, String node) {
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
            .nodeId(node));
    this.versions = versions;
    this.node = node;
  }

  @Override
  protected TrackingToken claimToken(Connection connection, AbstractTokenEntry<?> entry)
      throws SQLException {
    boolean ours = node.equals(entry.getOwner());
    boolean lately =
        entry.timestamp().plus(NOBODY_ELSE).isAfter(AbstractTokenEntry.clock.instant());
    if (!ours && lately && !versions.newer().isEmpty()) {
      throw new UnableToClaimTokenException("The feed is left to a node of a later version");
    }
    return super.claimToken(connection, entry);
  }
}

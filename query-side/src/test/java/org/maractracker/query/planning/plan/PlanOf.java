package org.maractracker.query.planning.plan;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.maractracker.query.NoPast;
import org.maractracker.query.Story;
import org.maractracker.query.StoryArchive;
import org.maractracker.query.engine.view.Desk;
import org.maractracker.query.engine.view.ViewTables;
import org.maractracker.testsupport.TestDatabase;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** A story as the view knows it, for tests of what is answered from it. */
public final class PlanOf {

  private final AtomicInteger connections = new AtomicInteger();
  private final Plans plans;

  private PlanOf(TestDatabase database, Story story, long upTo) {
    Desk desk = Desk.on(database);
    PlanProjection view = new PlanProjection(ViewTables.live(counted(desk.dataSource())));
    desk.feed(view, story.events().stream().filter(each -> each.position() <= upTo).toList(), 4);
    plans = new Plans(view, new StoryArchive(story::events), NoPast.on(desk), desk.freshness(view));
    connections.set(0);
  }

  /** The story, fed a few events at a time. */
  public static PlanOf the(Story story, TestDatabase database) {
    return new PlanOf(database, story, story.head());
  }

  /** The same when the view has read no further than that, and the store has more. */
  public static PlanOf theFirst(long events, Story story, TestDatabase database) {
    return new PlanOf(database, story, events);
  }

  public Plans plans() {
    return plans;
  }

  /** How often the view's tables were asked. Outside a transaction each question has its own. */
  public int questions() {
    return connections.get();
  }

  private DataSource counted(DataSource dataSource) {
    return new DelegatingDataSource(dataSource) {
      @Override
      public Connection getConnection() throws SQLException {
        connections.incrementAndGet();
        return super.getConnection();
      }
    };
  }
}

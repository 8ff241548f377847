package org.maractracker.query.planning.plan;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import javax.sql.DataSource;
import org.maractracker.query.Story;
import org.maractracker.query.StoryArchive;
import org.maractracker.query.asof.Paged;
import org.maractracker.query.asof.PinnedLists;
import org.maractracker.query.engine.view.Desk;
import org.maractracker.query.engine.view.ViewTables;
import org.maractracker.testsupport.SettableClock;
import org.maractracker.testsupport.TestDatabase;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** A story as the view knows it, for tests of what is answered from it. */
public final class PlanOf {

  private final AtomicInteger statements = new AtomicInteger();
  private final Plans plans;
  private final Function<Clock, Paged> paged;

  private PlanOf(TestDatabase database, Story story, long upTo) {
    Desk desk = Desk.on(database);
    PlanProjection view = new PlanProjection(ViewTables.live(counted(desk.dataSource())));
    desk.feed(view, story.events().stream().filter(each -> each.position() <= upTo).toList(), 4);
    paged = clock -> Paged.upTo(upTo, desk, story, clock, view);
    Paged now = paged.apply(SettableClock.at("2026-03-10T12:00:00Z"));
    plans = new Plans(view, new StoryArchive(story::events), now.past(), now.freshness());
    statements.set(0);
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

  /** Returns what pages are read by, at the time of a clock. */
  public PinnedLists lists(Clock clock) {
    return paged.apply(clock).lists();
  }

  /** How many statements the view's tables were asked by. */
  public int questions() {
    return statements.get();
  }

  private DataSource counted(DataSource dataSource) {
    return new DelegatingDataSource(dataSource) {
      @Override
      public Connection getConnection() throws SQLException {
        Connection connection = super.getConnection();
        return (Connection)
            Proxy.newProxyInstance(
                Connection.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) -> {
                  if (method.getName().equals("prepareStatement")) {
                    statements.incrementAndGet();
                  }
                  return method.invoke(connection, arguments);
                });
      }
    };
  }
}

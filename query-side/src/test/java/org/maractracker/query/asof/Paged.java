package org.maractracker.query.asof;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.maractracker.query.Story;
import org.maractracker.query.StoryArchive;
import org.maractracker.query.engine.view.Desk;
import org.maractracker.query.engine.view.Freshness;
import org.maractracker.query.engine.view.View;
import org.maractracker.query.engine.view.ViewTables;
import org.maractracker.query.listfile.ActionListFile;
import org.maractracker.query.web.page.Page;
import org.maractracker.store.events.RecordedEvent;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/**
 * What lists are read by besides their own views, which a test feeds: the past, and its pages.
 *
 * @param freshness of the past and of the test's views
 * @param files the lists as files
 */
public record Paged(
    AsOfQueries past, PinnedLists lists, Freshness freshness, ActionListFile files) {

  /** Feeds the past with a story. */
  public static Paged of(Desk desk, Story story, Clock clock, View... views) {
    return upTo(Long.MAX_VALUE, desk, story, clock, views);
  }

  /** Feeds the past with a story up to a position. */
  public static Paged upTo(long position, Desk desk, Story story, Clock clock, View... views) {
    AsOfProjection past = new AsOfProjection(ViewTables.live(desk.dataSource()));
    List<RecordedEvent> read =
        story.events().stream().filter(each -> each.position() <= position).toList();
    desk.feed(past, read, 500);
    Freshness freshness =
        desk.freshness(Stream.concat(Stream.of(past), Stream.of(views)).toArray(View[]::new));
    StoryArchive archive = new StoryArchive(story::events);
    AsOfQueries asOf =
        new AsOfQueries(ViewTables.live(desk.dataSource()), archive, freshness, clock);
    return new Paged(
        asOf,
        new PinnedLists(
            archive,
            freshness,
            desk.dataSource(),
            new DataSourceTransactionManager(desk.dataSource()),
            clock),
        freshness,
        new ActionListFile(archive, asOf));
  }

  /** Returns the page in an answer that is JSON. */
  @SuppressWarnings("unchecked") // the caller knows what the address lists
  public static <T> Page<T> page(ResponseEntity<?> answer) {
    return (Page<T>) requireNonNull(answer.getBody());
  }
}

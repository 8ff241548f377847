package org.maractracker.bench.views;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.maractracker.query.engine.view.View;
import org.maractracker.query.engine.view.ViewPositions;
import org.maractracker.query.engine.view.ViewTables;
import org.maractracker.store.events.RecordedEvent;
import org.maractracker.store.schema.SchemaMigration;
import org.springframework.boot.LazyInitializationBeanFactoryPostProcessor;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** All views of the query side, fed by hand, without processors and web. */
public final class FedViews implements AutoCloseable {

  private final AnnotationConfigApplicationContext context =
      new AnnotationConfigApplicationContext();
  private final DataSource dataSource;
  private final JdbcTemplate jdbc;
  private final ViewPositions positions;
  private final Set<String> begun = new HashSet<>();
  private final TransactionTemplate transaction;

  /**
   * @param dataSource holds the events; the views' tables are made in it
   */
  public FedViews(DataSource dataSource) {
    this.dataSource = dataSource;
    SchemaMigration.migrate(dataSource, "query");
    jdbc = new JdbcTemplate(dataSource);
    positions = new ViewPositions(ViewTables.live(dataSource));
    transaction = new TransactionTemplate(new JdbcTransactionManager(dataSource));
    context.getBeanFactory().registerSingleton("dataSource", dataSource);
    context.getBeanFactory().registerSingleton("jdbcTemplate", jdbc);
    context.getBeanFactory().registerSingleton("viewTables", ViewTables.live(dataSource));
    // Only the views and what they need are made; the rest of the side stays undone.
    context.addBeanFactoryPostProcessor(new LazyInitializationBeanFactoryPostProcessor());
    scan();
    context.refresh();
  }

  /** Registers all components except those that would start by themselves. */
  private void scan() {
    ClassPathBeanDefinitionScanner scanner = new ClassPathBeanDefinitionScanner(context);
    scanner.addExcludeFilter(new AnnotationTypeFilter(Configuration.class));
    scanner.addExcludeFilter(new AssignableTypeFilter(SmartLifecycle.class));
    scanner.scan("org.maractracker.query");
  }

  /** Returns the views in the order of their names. */
  public List<View> views() {
    return context.getBeansOfType(View.class).values().stream()
        .sorted(Comparator.comparing(View::name))
        .toList();
  }

  public void feedAll(int batchSize) {
    StoredStream stream = new StoredStream(dataSource);
    views().forEach(view -> stream.read(Long.MAX_VALUE, batchSize, batch -> apply(view, batch)));
  }

  /**
   * Applies one batch in a transaction of its own, with how far the view has read, as a processor
   * does.
   */
  void apply(View view, List<RecordedEvent> batch) {
    transaction.executeWithoutResult(status -> {
      view.apply(batch);
      readTo(view, batch.getLast().position());
    });
  }

  /** Empties the view's tables, and has PostgreSQL vacuum them before anything is measured. */
  void clear(View view) {
    transaction.executeWithoutResult(status -> view.clear());
    jdbc.execute("vacuum analyze");
    jdbc.execute("checkpoint");
  }

  private void readTo(View view, long position) {
    if (begun.add(view.name())) {
      positions.begin(view.name(), view.version());
    }
    positions.replace(view.name(), view.version(), position);
  }

  @Override
  public void close() {
    context.close();
  }
}

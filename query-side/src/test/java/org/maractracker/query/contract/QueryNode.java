package org.maractracker.query.contract;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.messaging.MetaData;
import org.maractracker.query.Appending;
import org.maractracker.query.QuerySide;
import org.maractracker.query.engine.view.View;
import org.maractracker.store.events.RecordedEvent;
import org.maractracker.testsupport.SettableClock;
import org.maractracker.testsupport.TestDatabase;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One process of the query side, whole. */
public final class QueryNode implements AutoCloseable {

  static final JsonMapper JSON = JsonMapper.builder().build();

  private final ConfigurableApplicationContext context;
  private final HttpClient client = HttpClient.newHttpClient();

  private QueryNode(ConfigurableApplicationContext context) {
    this.context = context;
  }

  /** A database of its own, which outlives the nodes on it. */
  public static DataSource pool(TestDatabase database) {
    HikariConfig pool = new HikariConfig();
    pool.setDataSource(database.fresh());
    pool.setMaximumPoolSize(20);
    pool.setMinimumIdle(0);
    return new HikariDataSource(pool);
  }

  /** Starts one, with properties written as {@code name=value}. */
  public static QueryNode on(DataSource dataSource, String... properties) {
    return on(dataSource, List.of(), properties);
  }

  /** With further views, which belong to the test. */
  public static QueryNode on(DataSource dataSource, List<View> more, String... properties) {
    return new QueryNode(
        new SpringApplicationBuilder(App.class)
            .web(WebApplicationType.SERVLET)
            .properties(
                Stream.concat(
                        Stream.of(
                            "spring.config.import=classpath:tracker-common.properties",
                            "spring.config.name=query-node",
                            "server.port=0",
                            "PORT=0"),
                        Arrays.stream(properties))
                    .toArray(String[]::new))
            .initializers(application -> {
              application.getBeanFactory().registerSingleton("dataSource", dataSource);
              more.forEach(
                  view -> application.getBeanFactory().registerSingleton(view.name(), view));
            })
            .run());
  }

  public URI uri(String path) {
    return URI.create(
        "http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port") + path);
  }

  /** Appends these events in one transaction. */
  public void append(List<RecordedEvent> events) {
    append(bean(Clock.class), events);
  }

  /** The same, as if each had been recorded when it says it was. */
  public void appendAsTold(List<RecordedEvent> events) {
    SequencedMap<Instant, List<RecordedEvent>> commits =
        events.stream()
            .collect(groupingBy(RecordedEvent::recordedAt, LinkedHashMap::new, toList()));
    commits.forEach((then, together) -> append(new SettableClock(then), together));
  }

  private void append(Clock clock, List<RecordedEvent> events) {
    Appending.inOneCommit(bean(DataSource.class), clock, () -> events.forEach(this::publish));
  }

  private void publish(RecordedEvent each) {
    context
        .getBean(EmbeddedEventStore.class)
        .publish(
            new GenericDomainEventMessage<>(
                each.aggregateType(),
                each.aggregateId(),
                each.version(),
                each.event(),
                MetaData.from(each.origin())));
  }

  /** Asks as somebody, for JSON. */
  public HttpResponse<String> get(String as, String path, String... headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(uri(path)).header("Said", as);
    if (headers.length > 0) {
      request.headers(headers);
    }
    return send(request);
  }

  /** Sends a body, empty for none. */
  public HttpResponse<String> post(String as, String path, String body) {
    return send(
        HttpRequest.newBuilder(uri(path))
            .header("Said", as)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body)));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return client.send(request.build(), BodyHandlers.ofString());
    } catch (java.io.IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The body of the answer, which must be a 200. */
  public JsonNode json(String as, String path) {
    HttpResponse<String> answer = get(as, path);
    if (answer.statusCode() != 200) {
      throw new AssertionError(answer.statusCode() + " " + answer.body());
    }
    return JSON.readTree(answer.body());
  }

  public <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  public <T> Collection<T> beans(Class<T> type) {
    return context.getBeansOfType(type).values();
  }

  @Override
  public void close() {
    client.close();
    context.close();
  }

  @EnableAutoConfiguration
  @Import({QuerySide.class, SaidCaller.class})
  static class App {}
}

package org.maractracker.command.dispatch;

import static org.maractracker.command.AgreeActionBuilder.anAgreement;
import static org.maractracker.command.OpenCaseBuilder.anOpening;

import com.zaxxer.hikari.HikariDataSource;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.axonframework.commandhandling.CommandBus;
import org.jspecify.annotations.Nullable;
import org.maractracker.caller.Caller;
import org.maractracker.caller.Membership;
import org.maractracker.caller.Role;
import org.maractracker.command.AggregateWiring;
import org.maractracker.command.action.AgreeActions;
import org.maractracker.command.casefile.OpenCase;
import org.maractracker.command.dispatch.CommandDispatcher.Answer;
import org.maractracker.command.dispatch.CommandDispatcher.Sender;
import org.maractracker.command.marac.AdmitAgency;
import org.maractracker.command.marac.EstablishMarac;
import org.maractracker.command.meeting.ListCase;
import org.maractracker.command.meeting.RecordAttendance;
import org.maractracker.command.meeting.ScheduleMeeting;
import org.maractracker.events.marac.AgencyKind;
import org.maractracker.events.meeting.AgencyAttendance;
import org.maractracker.events.meeting.Attendance;
import org.maractracker.store.EventStoreConfiguration;
import org.maractracker.store.events.EventArchive;
import org.maractracker.testsupport.SettableClock;
import org.maractracker.testsupport.TestDatabase;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/** Command side without its web, as one node on a database that others may share. */
final class CommandNode implements AutoCloseable {

  static final Membership COORDINATOR = new Membership("northshire", Role.COORDINATOR, null);
  static final Caller ANN = new Caller("u-ann", "Ann Example", List.of(COORDINATOR));
  static final Caller BEN = new Caller("u-ben", "Ben Example", List.of(COORDINATOR));
  static final LocalDate MEETING_DAY = LocalDate.of(2026, 5, 7);

  private final AtomicInteger readings = new AtomicInteger();
  private final AnnotationConfigApplicationContext context =
      new AnnotationConfigApplicationContext();
  final JdbcClient jdbc;

  CommandNode(TestDatabase database, String url) {
    this(database, url, Map.of());
  }

  CommandNode(TestDatabase database, String url, Map<String, Object> settings) {
    context
        .getEnvironment()
        .getPropertySources()
        .addFirst(new MapPropertySource("settings", settings));
    HikariDataSource pool = new HikariDataSource();
    pool.setDataSource(database.at(url));
    pool.setMaximumPoolSize(16);
    context.registerBean(DataSource.class, () -> pool);
    context.registerBean(
        DataSourceTransactionManager.class, () -> new DataSourceTransactionManager(pool));
    context.registerBean(Clock.class, () -> SettableClock.at("2026-05-10T09:00:00Z"));
    context.getBeanFactory().addBeanPostProcessor(new CountedReadings());
    context.register(
        EventStoreConfiguration.class, DispatchConfiguration.class, AggregateWiring.class);
    context.scan("org.maractracker.command.register", "org.maractracker.command.facts");
    context.refresh();
    jdbc = JdbcClient.create(pool);
  }

  /** Drops every connection it has, as a node does that finds them broken. */
  void reconnect() {
    bean(HikariDataSource.class).getHikariPoolMXBean().softEvictConnections();
  }

  /** Takes a command that the product does not have. */
  @SuppressWarnings("resource") // for as long as the node is there
  void decides(Class<?> command, Runnable decision) {
    bean(CommandBus.class)
        .subscribe(
            command.getName(),
            message -> {
              decision.run();
              return "decided";
            });
  }

  CommandDispatcher dispatcher() {
    return context.getBean(CommandDispatcher.class);
  }

  EventArchive archive() {
    return context.getBean(EventArchive.class);
  }

  /** Returns how often the events of aggregates were read to decide on them. */
  int readings() {
    return readings.get();
  }

  private final class CountedReadings implements BeanPostProcessor {

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
      return bean instanceof EventArchive archive ? counting(archive) : bean;
    }

    private Object counting(EventArchive archive) {
      return Proxy.newProxyInstance(
          EventArchive.class.getClassLoader(),
          new Class<?>[] {EventArchive.class},
          (proxy, method, arguments) -> {
            if (method.getName().startsWith("ofAggregate")) {
              readings.incrementAndGet();
            }
            return method.invoke(archive, arguments);
          });
    }
  }

  <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  /** Establishes a MARAC with police and housing. */
  CommandNode founded() {
    send(new EstablishMarac("northshire", "Northshire", ZoneId.of("Europe/London"), 12, null));
    send(new AdmitAgency("northshire", "police", "Police", AgencyKind.POLICE, null));
    send(new AdmitAgency("northshire", "housing", "Housing", AgencyKind.HOUSING, null));
    return this;
  }

  /** Schedules a meeting with the police present. */
  UUID meeting(LocalDate day) {
    UUID meeting = UUID.randomUUID();
    send(new ScheduleMeeting("northshire", meeting, day, null, null, null));
    send(attendance(meeting, Attendance.PRESENT));
    return meeting;
  }

  static RecordAttendance attendance(UUID meeting, Attendance ofThePolice) {
    AgencyAttendance police = new AgencyAttendance("police", ofThePolice, null, false, null, true);
    return new RecordAttendance(meeting, List.of(police), null);
  }

  /** Opens a case on that meeting's agenda. */
  UUID listedCase(UUID meeting, String reference) {
    UUID caseId = UUID.randomUUID();
    send(openCase(caseId, reference));
    send(new ListCase(meeting, caseId, null));
    return caseId;
  }

  static OpenCase openCase(UUID caseId, String reference) {
    return anOpening(caseId).reference(reference).build();
  }

  static AgreeActions agree(UUID meeting, UUID caseId, UUID actionId) {
    return AgreeActions.single(meeting, anAgreement(actionId).caseId(caseId).build());
  }

  Answer send(Object command) {
    return send(command, sender(ANN, null, null));
  }

  Answer send(Object command, Sender sender) {
    return dispatcher().send(command, sender, stored -> new Answer(200, null, null, "{}", false));
  }

  static Sender sender(Caller caller, @Nullable String key, @Nullable Long expectedVersion) {
    return new Sender(caller, COORDINATOR, expectedVersion, key, "fingerprint", "request-1");
  }

  @Override
  public void close() {
    context.close();
  }
}

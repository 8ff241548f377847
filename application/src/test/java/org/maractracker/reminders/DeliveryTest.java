package org.maractracker.reminders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.maractracker.command.dispatch.CommandDispatcher;
import org.maractracker.events.action.ReminderOccasion;
import org.maractracker.query.views.outstanding.RemindingMarac;
import org.maractracker.reminders.Digest.State;
import org.maractracker.reminders.MailSender.Fate;
import org.maractracker.store.schema.SchemaMigration;
import org.maractracker.testsupport.SettableClock;
import org.maractracker.testsupport.TestDatabase;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** What becomes of a mail when something fails on its way. */
class DeliveryTest {

  private static final Instant NOW = Instant.parse("2027-03-11T08:00:00Z");
  private static final List<Reminder> LATE =
      List.of(new Reminder(Practices.ACTION, ReminderOccasion.OVERDUE, "police", Practices.DUE));

  /** A database that can be away, or take its time. */
  private final class Database extends DelegatingDataSource {

    private boolean away;
    private Duration slowBy = Duration.ZERO;

    Database(DataSource dataSource) {
      super(dataSource);
    }

    @Override
    public Connection getConnection() throws SQLException {
      if (away) {
        throw new SQLException("Away");
      }
      clock.advance(slowBy);
      return super.getConnection();
    }
  }

  private final SettableClock clock = new SettableClock(NOW);
  private final Database database = new Database(migrated());
  private final DigestTable table = new DigestTable(database);
  private final List<Object> recorded = new ArrayList<>();
  private final RemindingMarac marac = Practices.marac();
  private int handedOver;

  private static DataSource migrated() {
    DataSource fresh = TestDatabase.H2.fresh();
    SchemaMigration.migrate(fresh, "command");
    return fresh;
  }

  private static CommandDispatcher dispatcher(Consumer<Object> taker) {
    return new CommandDispatcher(SimpleCommandBus.builder().build(), sender -> Optional.empty()) {
      @Override
      public Answer send(Object command, Sender sender, AnswerForm form) {
        taker.accept(command);
        return new Answer(200, null, null, "", false);
      }
    };
  }

  private Delivery delivery(Supplier<Fate> server) {
    return delivery(server, dispatcher(recorded::add));
  }

  private Delivery delivery(Supplier<Fate> server, CommandDispatcher dispatcher) {
    MailSender post =
        mail -> {
          handedOver++;
          return server.get();
        };
    return new Delivery(table, post, new Recorder(dispatcher), null, clock);
  }

  private Digest due(Recipient recipient) {
    table.add(marac.maracId(), LocalDate.parse("2027-03-11"), recipient, NOW);
    return table.in(State.DUE).getFirst();
  }

  private Digest due() {
    return due(Recipient.agency("police"));
  }

  @Test
  void recordsWhatWasTaken() {
    delivery(() -> Fate.TAKEN).send(due(), LATE, marac);
    assertThat(table.in(State.RECORDED)).hasSize(1);
    assertThat(recorded).hasSize(1);
  }

  @Test
  void leavesUncertainWhatNobodyKnows() {
    Delivery delivery = delivery(() -> Fate.UNKNOWN);
    Digest digest = due();
    delivery.send(digest, LATE, marac);
    assertThat(table.in(State.UNCERTAIN)).hasSize(1);
    delivery.send(digest, LATE, marac);
    delivery.finish();
    assertThat(handedOver).isEqualTo(1);
    assertThat(recorded).isEmpty();
  }

  @Test
  void notesWhatWasTakenWhileTheDatabaseWasAwayWhenItIsBack() {
    Delivery delivery =
        delivery(() -> {
          database.away = true;
          return Fate.TAKEN;
        });
    Digest digest = due();
    assertThatThrownBy(() -> delivery.send(digest, LATE, marac))
        .isInstanceOf(DataAccessException.class);
    database.away = false;
    clock.advance(Delivery.GIVEN_UP.plusSeconds(1));
    delivery.finish();
    assertThat(table.in(State.RECORDED)).hasSize(1);
    assertThat(recorded).hasSize(1);
    assertThat(handedOver).isEqualTo(1);
  }

  @Test
  void recordsLaterWhatCouldNotBeRecorded() {
    CommandDispatcher shut =
        dispatcher(command -> {
          throw new IllegalStateException("Not now");
        });
    delivery(() -> Fate.TAKEN, shut).send(due(), LATE, marac);
    assertThat(table.in(State.SENT)).hasSize(1);
    delivery(() -> Fate.TAKEN).finish();
    assertThat(table.in(State.RECORDED)).hasSize(1);
    assertThat(recorded).hasSize(1);
    assertThat(handedOver).isEqualTo(1);
  }

  /** A process that stood still since it claimed does not know what others believe meanwhile. */
  @Test
  void handsNothingOverLongAfterItWasClaimed() {
    Digest digest = due();
    database.slowBy = Duration.ofSeconds(61);
    delivery(() -> Fate.TAKEN).send(digest, LATE, marac);
    assertThat(handedOver).isZero();
    assertThat(table.in(State.DUE)).hasSize(1);
  }

  @Test
  void sendsNothingWithoutAMailboxOrWithoutAWord() {
    Delivery delivery = delivery(() -> Fate.TAKEN);
    delivery.send(due(Recipient.agency("idva")), LATE, marac);
    delivery.send(due(), List.of(), marac);
    assertThat(handedOver).isZero();
    assertThat(table.in(State.WITHDRAWN)).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource({"0, 1", "1, 2", "4, 16", "5, 30", "60, 30"})
  void waitsLongerAfterEachRefusal(int before, long minutes) {
    assertThat(Delivery.pause(before)).isEqualTo(Duration.ofMinutes(minutes));
  }
}

package org.maractracker.command.imports.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.maractracker.caller.Caller;
import org.maractracker.caller.Membership;
import org.maractracker.caller.Role;
import org.maractracker.command.action.ImportAction;
import org.maractracker.command.dispatch.CommandDispatcher;
import org.maractracker.command.dispatch.CommandDispatcher.Answer;
import org.maractracker.command.dispatch.CommandDispatcher.AnswerForm;
import org.maractracker.command.dispatch.CommandDispatcher.Sender;
import org.maractracker.command.imports.file.ActionList;
import org.maractracker.command.imports.file.ColumnChoice;
import org.maractracker.command.imports.parse.RowRemark;
import org.maractracker.problem.ProblemCode;
import org.maractracker.problem.RuleViolated;
import org.maractracker.testsupport.TestDatabase;

/** Results of a row when a rule, the database or another node comes in between. */
class ImporterTest {

  private static final Membership COORDINATOR =
      new Membership("northshire", Role.COORDINATOR, null);

  private static final List<Importing> DATABASES =
      Stream.of(TestDatabase.values()).map(Importing::new).toList();

  static List<Importing> databases() {
    return DATABASES;
  }

  @AfterAll
  static void stop() {
    DATABASES.forEach(Importing::close);
  }

  private static Job job(String file) {
    Caller cora = new Caller("u-cora", "Cora Example", List.of(COORDINATOR));
    return new Job(UUID.randomUUID(), "northshire", file, 0, cora, COORDINATOR, ReadingWish.NONE);
  }

  private static ActionList list(String file) {
    String heading = "Marac date,Case number,Victim name,Action\n";
    String rows =
        Stream.of("one", "two", "three")
            .map(number -> "14/03/2019,N-1,Jane Example,%s %s\n".formatted(file, number))
            .collect(Collectors.joining());
    return ActionList.read(
        file, (heading + rows).getBytes(StandardCharsets.UTF_8), ColumnChoice.NONE);
  }

  private interface Sending {
    Answer send(Object command, Sender sender, AnswerForm form);
  }

  private static CommandDispatcher dispatcher(Sending sending) {
    return new CommandDispatcher(SimpleCommandBus.builder().build(), sender -> Optional.empty()) {
      @Override
      public Answer send(Object command, Sender sender, AnswerForm form) {
        return sending.send(command, sender, form);
      }
    };
  }

  /** Returns a dispatcher that refuses the second row. */
  private static CommandDispatcher refusing(CommandDispatcher dispatcher, ProblemCode code) {
    return dispatcher((command, sender, form) -> {
      if (((ImportAction) command).description().endsWith("two")) {
        throw new RuleViolated(code, "responsibleAgencyId", "Refused.");
      }
      return dispatcher.send(command, sender, form);
    });
  }

  @ParameterizedTest(autoCloseArguments = false)
  @MethodSource("databases")
  void namesTheRuleThatSpeaksAgainstARowAndGoesOn(Importing on) {
    Importer importer = on.importer(refusing(on.dispatcher(), ProblemCode.AGENCY_UNKNOWN));
    ImportReport report = ran(importer, job("refused.csv"), "refused.csv");
    assertThat(report.rows())
        .extracting(RowReport::result)
        .containsExactly(Result.IMPORTED, Result.REFUSED, Result.IMPORTED);
    assertThat(report.rows().get(1).code()).isEqualTo("agency-unknown");
    assertThat(report.rows().get(1).notes())
        .containsExactly(new RowRemark("responsibleAgencyId", "Refused."));
    ImportReport again = ran(on.importer(on.dispatcher()), job("refused.csv"), "refused.csv");
    assertThat(again.rows())
        .extracting(RowReport::result)
        .containsExactly(Result.ALREADY_IMPORTED, Result.IMPORTED, Result.ALREADY_IMPORTED);
  }

  @ParameterizedTest(autoCloseArguments = false)
  @MethodSource("databases")
  void takesARefusalForTheMomentForNoRefusalOfTheRow(Importing on) {
    Importer importer = on.importer(refusing(on.dispatcher(), ProblemCode.UNAVAILABLE));
    Job job = job("later.csv");
    assertThatThrownBy(() -> ran(importer, job, "later.csv")).isInstanceOf(RuleViolated.class);
    assertThat(ran(on.importer(on.dispatcher()), job, "later.csv").rows())
        .extracting(RowReport::result)
        .containsOnly(Result.IMPORTED);
  }

  @ParameterizedTest(autoCloseArguments = false)
  @MethodSource("databases")
  void storesARowOnceWhenTwoNodesAreAtWorkOnIt(Importing on) {
    Job job = job("both.csv");
    long head = on.head();
    AtomicBoolean other = new AtomicBoolean();
    Importer slow =
        on.importer(
            dispatcher((command, sender, form) -> {
              if (other.compareAndSet(false, true)) {
                ran(on.importer(on.dispatcher()), job, "both.csv");
              }
              return on.dispatcher().send(command, sender, form);
            }));
    assertThat(ran(slow, job, "both.csv").rows())
        .extracting(RowReport::result)
        .containsOnly(Result.IMPORTED);
    assertThat(on.head()).isEqualTo(head + 3);
  }

  @ParameterizedTest(autoCloseArguments = false)
  @MethodSource("databases")
  void stopsBetweenTwoRowsWhenItIsToldTo(Importing on) {
    Job job = job("stopped.csv");
    assertThat(on.importer(on.dispatcher()).run(job, list("stopped.csv"), done -> done < 2))
        .isNull();
    assertThat(
            on.jdbc()
                .sql("select count(*) from command.imported_row where file_name = 'stopped.csv'")
                .query(Long.class)
                .single())
        .isEqualTo(2);
  }

  private static ImportReport ran(Importer importer, Job job, String file) {
    return Objects.requireNonNull(importer.run(job, list(file), rowsDone -> true));
  }
}

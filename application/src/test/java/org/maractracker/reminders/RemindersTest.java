package org.maractracker.reminders;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.maractracker.events.action.ReminderOccasion;
import org.maractracker.reminders.Digest.State;
import org.maractracker.testsupport.TestDatabase;
import tools.jackson.databind.JsonNode;

/** From an agreed action to the mail and to its history, on two nodes. */
class RemindersTest {

  private static final Map<TestDatabase, TwoNodes> NODES = new EnumMap<>(TestDatabase.class);
  private static final LocalDate DUE = LocalDate.parse("2027-03-10");
  private static final String ESCALATED =
      ", 'coordinatorMailbox': 'coordinator@box.MARAC', 'coordinatorAfterDays': 7,"
          + " 'steeringGroupMailbox': 'group@box.MARAC', 'steeringGroupAfterDays': 14";

  private static TwoNodes on(TestDatabase database) {
    return NODES.computeIfAbsent(database, TwoNodes::new);
  }

  @AfterAll
  static void stop() {
    NODES.values().forEach(TwoNodes::close);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void twoNodesSendOneMailAndRecordIt(TestDatabase database) throws Exception {
    TwoNodes nodes = on(database);
    Area area = new Area(nodes, "oneshire");
    area.reminds("");
    String action = area.agreed();
    Area.at("2027-03-07", "07:59");
    nodes.bothLook();
    assertThat(nodes.mailsTo(area.domain())).isEmpty();
    Area.at("2027-03-07", "08:00");
    nodes.bothLook();
    nodes.bothLook();
    assertThat(nodes.mailsTo(area.domain()))
        .singleElement()
        .satisfies(mail -> saysNothingButReferences(mail, action));
    assertThat(area.remindersOf(action))
        .singleElement()
        .satisfies(reminder -> {
          assertThat(reminder.at("/payload/occasion").asString()).isEqualTo("DUE_SOON");
          assertThat(reminder.at("/payload/recipient").asString()).isEqualTo("AGENCY");
          assertThat(reminder.at("/payload/agencyId").asString()).isEqualTo("police");
          assertThat(reminder.at("/payload/day").asString()).isEqualTo("2027-03-07");
          assertThat(reminder.at("/actor/name").asString()).isEqualTo("Reminders");
          assertThat(reminder.toString()).doesNotContain("@box");
        });
  }

  private static void saysNothingButReferences(MimeMessage mail, String action) {
    try {
      assertThat(TwoNodes.recipient(mail)).isEqualTo("police@box.oneshire.example");
      String text = (String) mail.getContent();
      assertThat(text)
          .startsWith("OFFICIAL")
          .contains("Area of oneshire", action, "10 March 2027", "https://tracker.example/");
      List<String> lines = new ArrayList<>(List.of(text));
      mail.getAllHeaderLines().asIterator().forEachRemaining(lines::add);
      assertThat(lines).noneMatch(line -> line.toLowerCase(Locale.ROOT).contains("secret"));
    } catch (IOException | MessagingException e) {
      throw new AssertionError(e);
    }
  }

  /** Through the night on which the clocks change, 28 March 2027. */
  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void repeatsAndEscalatesUntilItIsDone(TestDatabase database) {
    TwoNodes nodes = on(database);
    Area area = new Area(nodes, "dayshire");
    area.reminds(ESCALATED);
    String action = area.agreed();
    for (LocalDate day = DUE.minusDays(5); day.isBefore(DUE.plusDays(35)); day = day.plusDays(1)) {
      Area.at(day.toString(), "07:59");
      nodes.bothLook();
      Area.at(day.toString(), "08:00");
      if (day.equals(LocalDate.parse("2027-04-08"))) {
        complete(area, action);
      }
      nodes.bothLook();
    }
    assertThat(nodes.mailsTo(area.domain()).stream().map(RemindersTest::sent))
        .containsExactlyInAnyOrder(
            "2027-03-07T08:00 police",
            "2027-03-11T08:00 police",
            "2027-03-18T08:00 coordinator",
            "2027-03-18T08:00 police",
            "2027-03-25T08:00 coordinator",
            "2027-03-25T08:00 group",
            "2027-03-25T08:00 police",
            "2027-04-01T08:00 coordinator",
            "2027-04-01T08:00 group",
            "2027-04-01T08:00 police");
    assertThat(area.remindersOf(action).stream().map(RemindersTest::told))
        .containsExactlyInAnyOrder(
            "2027-03-07 DUE_SOON AGENCY",
            "2027-03-11 OVERDUE AGENCY",
            "2027-03-18 OVERDUE AGENCY",
            "2027-03-18 OVERDUE COORDINATOR",
            "2027-03-25 OVERDUE AGENCY",
            "2027-03-25 OVERDUE COORDINATOR",
            "2027-03-25 OVERDUE STEERING_GROUP",
            "2027-04-01 OVERDUE AGENCY",
            "2027-04-01 OVERDUE COORDINATOR",
            "2027-04-01 OVERDUE STEERING_GROUP");
  }

  /** When a mail was sent, by the clocks of London, and to whom. */
  private static String sent(MimeMessage mail) {
    try {
      LocalDateTime when = LocalDateTime.ofInstant(mail.getSentDate().toInstant(), Area.LONDON);
      return when + " " + TwoNodes.recipient(mail).replaceFirst("@.*", "");
    } catch (MessagingException e) {
      throw new AssertionError(e);
    }
  }

  private static String told(JsonNode reminder) {
    JsonNode payload = reminder.get("payload");
    return "%s %s %s"
        .formatted(
            payload.get("day").asString(),
            payload.get("occasion").asString(),
            payload.get("recipient").asString());
  }

  private static void complete(Area area, String action) {
    area.done(
        "POST",
        "/api/actions/" + action + "/complete",
        "{'completedOn': '2027-04-07', 'outcome': 'secret'}");
  }

  /** A node claimed the mail and died: whether it went out, nobody knows. */
  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void whatMayHaveBeenSentIsNotSentAgainThatDay(TestDatabase database) {
    TwoNodes nodes = on(database);
    Area area = new Area(nodes, "crashshire");
    area.reminds("");
    String action = area.agreed();
    Area.at("2027-03-07", "08:00");
    UUID mail = claimed(nodes, area, action);
    nodes.bothLook();
    TimedTracker.CLOCK.advance(Delivery.GIVEN_UP.plusMillis(1));
    double before = uncertain(nodes);
    nodes.bothLook();
    assertThat(uncertain(nodes)).isEqualTo(before + 1);
    assertThat(nodes.table().in(State.UNCERTAIN)).extracting(Digest::digestId).contains(mail);
    Area.at("2027-03-07", "23:59");
    nodes.bothLook();
    assertThat(nodes.mailsTo(area.domain())).isEmpty();
    assertThat(area.remindersOf(action)).isEmpty();
    Area.at("2027-03-08", "08:00");
    nodes.bothLook();
    assertThat(nodes.mailsTo(area.domain())).hasSize(1);
    assertThat(area.remindersOf(action)).hasSize(1);
  }

  private static double uncertain(TwoNodes nodes) {
    return nodes
        .second()
        .bean(MeterRegistry.class)
        .get("tracker.reminders.digests")
        .tag("state", "uncertain")
        .gauge()
        .value();
  }

  private static UUID claimed(TwoNodes nodes, Area area, String action) {
    LocalDate day = LocalDate.parse("2027-03-07");
    DigestTable table = nodes.table();
    nodes
        .plans()
        .plan(area.maracId, day, List.of(Recipient.agency("police")), TimedTracker.CLOCK.instant());
    UUID mail =
        table.in(State.DUE).stream()
            .filter(each -> each.maracId().equals(area.maracId))
            .findFirst()
            .orElseThrow()
            .digestId();
    Reminder soon = new Reminder(UUID.fromString(action), ReminderOccasion.DUE_SOON, "police", DUE);
    assertThat(table.claim(mail, List.of(soon), TimedTracker.CLOCK.instant())).isTrue();
    return mail;
  }

  /** A node handed the mail over, noted it, and died. */
  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void whatWasSentIsRecordedByWhoeverComesNext(TestDatabase database) {
    TwoNodes nodes = on(database);
    Area area = new Area(nodes, "noteshire");
    area.reminds("");
    String action = area.agreed();
    Area.at("2027-03-07", "08:00");
    UUID mail = claimed(nodes, area, action);
    nodes.table().sent(mail);
    nodes.bothLook();
    nodes.bothLook();
    assertThat(nodes.mailsTo(area.domain())).isEmpty();
    assertThat(area.remindersOf(action)).hasSize(1);
    assertThat(nodes.table().in(State.RECORDED)).extracting(Digest::digestId).contains(mail);
    Area.at("2027-03-08", "08:00");
    nodes.bothLook();
    assertThat(nodes.mailsTo(area.domain())).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void triesAgainUntilTheMailServerIsBack(TestDatabase database) {
    TwoNodes nodes = on(database);
    Area area = new Area(nodes, "awayshire");
    area.reminds("");
    String action = area.agreed();
    Area.at("2027-03-07", "08:00");
    nodes.whileTheMailServerIsAway(nodes::bothLook);
    nodes.bothLook();
    assertThat(nodes.mailsTo(area.domain())).isEmpty();
    assertThat(area.remindersOf(action)).isEmpty();
    TimedTracker.CLOCK.advance(Duration.ofMinutes(1));
    nodes.bothLook();
    assertThat(nodes.mailsTo(area.domain())).hasSize(1);
    assertThat(area.remindersOf(action)).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void doesNotRemindOfWhatWasDoneWhileTheMailServerWasAway(TestDatabase database) {
    TwoNodes nodes = on(database);
    Area area = new Area(nodes, "doneshire");
    area.reminds("");
    String action = area.agreed();
    Area.at("2027-04-08", "08:00");
    nodes.whileTheMailServerIsAway(nodes::bothLook);
    complete(area, action);
    Area.at("2027-04-08", "09:00");
    nodes.bothLook();
    assertThat(nodes.mailsTo(area.domain())).isEmpty();
    assertThat(nodes.table().in(State.WITHDRAWN))
        .anyMatch(each -> each.maracId().equals(area.maracId));
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void remindsTheNextDayOfWhatNoServerTookOnItsDay(TestDatabase database) {
    TwoNodes nodes = on(database);
    Area area = new Area(nodes, "lateshire");
    area.reminds("");
    String action = area.agreed();
    Area.at("2027-03-07", "21:00");
    nodes.whileTheMailServerIsAway(nodes::bothLook);
    Area.at("2027-03-08", "07:59");
    nodes.bothLook();
    assertThat(nodes.mailsTo(area.domain())).isEmpty();
    assertThat(nodes.table().in(State.UNSENT))
        .anyMatch(each -> each.maracId().equals(area.maracId));
    Area.at("2027-03-08", "09:30");
    nodes.bothLook();
    assertThat(nodes.mailsTo(area.domain())).hasSize(1);
    assertThat(area.remindersOf(action).stream().map(RemindersTest::told))
        .containsExactly("2027-03-08 DUE_SOON AGENCY");
  }
}

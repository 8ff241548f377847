package org.maractracker.command.dispatch;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.maractracker.command.casefile.IdentifyRisk;
import org.maractracker.command.dispatch.CommandDispatcher.Answer;
import org.maractracker.command.facts.Facts;
import org.maractracker.command.marac.AdmitAgency;
import org.maractracker.command.meeting.CloseMeeting;
import org.maractracker.command.meeting.ScheduleMeeting;
import org.maractracker.events.PartialDate;
import org.maractracker.events.action.ActionReopened;
import org.maractracker.events.casefile.Party;
import org.maractracker.events.marac.AgencyKind;
import org.maractracker.events.meeting.Attendance;
import org.maractracker.store.commit.GroupCommit;
import org.maractracker.store.events.ReadSet;
import org.maractracker.testsupport.TestDatabase;

/** Facts of each kind, which another node changes between the decision and its append. */
class FactsThatHoldTest {

  private static final LocalDate DAY = CommandNode.MEETING_DAY;

  /** Kind of fact: how a decision asks for it, and what changes it meanwhile. */
  private enum Fact {
    ATTENDANCE {
      @Override
      void ask(Facts facts, UUID meeting, UUID caseId) {
        facts.meeting("northshire", meeting, "meetingId");
      }

      @Override
      Object change(UUID meeting, UUID caseId) {
        return CommandNode.attendance(meeting, Attendance.APOLOGIES);
      }
    },
    MEMBERS {
      @Override
      void ask(Facts facts, UUID meeting, UUID caseId) {
        facts.marac("northshire");
      }

      @Override
      Object change(UUID meeting, UUID caseId) {
        return new AdmitAgency("northshire", "idva", "IDVA", AgencyKind.IDVA, null);
      }
    },
    RISKS {
      @Override
      void ask(Facts facts, UUID meeting, UUID caseId) {
        facts.caseFile("northshire", caseId, "caseId");
      }

      @Override
      Object change(UUID meeting, UUID caseId) {
        return new IdentifyRisk(caseId, UUID.randomUUID(), Party.CHILD, "made up", null);
      }
    },
    NEXT_MEETING {
      @Override
      void ask(Facts facts, UUID meeting, UUID caseId) {
        facts.nextMeetingAfter("northshire", DAY);
      }

      @Override
      Object change(UUID meeting, UUID caseId) {
        LocalDate next = DAY.plusDays(14);
        return new ScheduleMeeting("northshire", UUID.randomUUID(), next, null, null, null);
      }
    },
    NOT_HELD_YET {
      @Override
      void ask(Facts facts, UUID meeting, UUID caseId) {
        facts.wasHeld(meeting);
      }

      @Override
      Object change(UUID meeting, UUID caseId) {
        return CommandNode.agree(meeting, caseId, UUID.randomUUID());
      }
    },
    NOTHING_UNDERTAKEN_YET {
      @Override
      void ask(Facts facts, UUID meeting, UUID caseId) {
        facts.openUndertakings(meeting, "police");
      }

      @Override
      Object change(UUID meeting, UUID caseId) {
        return CommandNode.agree(meeting, caseId, UUID.randomUUID());
      }
    },
    THE_DECIDING_CONTAINER {
      @Override
      void ask(Facts facts, UUID meeting, UUID caseId) {
        ReadSet.readAt(meeting.toString(), 2);
      }

      @Override
      Object change(UUID meeting, UUID caseId) {
        return new CloseMeeting(meeting, null);
      }
    };

    abstract void ask(Facts facts, UUID meeting, UUID caseId);

    abstract Object change(UUID meeting, UUID caseId);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void nothingIsStoredOnAFactThatNoLongerHolds(TestDatabase database) {
    try (CommandNode node = new CommandNode(database, database.freshUrl()).founded()) {
      for (Fact fact : Fact.values()) {
        assertThatThrownBy(() -> decide(node, fact, true))
            .as(fact.name())
            .isInstanceOf(ConcurrencyException.class);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void aDecisionIsStoredWhenItsFactsHold(TestDatabase database) {
    try (CommandNode node = new CommandNode(database, database.freshUrl()).founded()) {
      for (Fact fact : Fact.values()) {
        assertThatCode(() -> decide(node, fact, false)).as(fact.name()).doesNotThrowAnyException();
      }
    }
  }

  /** Asks, lets somebody else act in between, and appends an event of an action. */
  private static void decide(CommandNode node, Fact fact, boolean changed) {
    LocalDate free = DAY.minusDays(node.archive().head());
    UUID meeting = node.meeting(free);
    UUID caseId = node.listedCase(meeting, fact.name());
    MetaData metaData =
        CommandDispatcher.metaData(
            CommandNode.sender(CommandNode.ANN, null, null),
            stored -> new Answer(200, null, null, "{}", false));
    var unitOfWork =
        DefaultUnitOfWork.startAndGet(new GenericCommandMessage<>("a decision", metaData));
    unitOfWork.attachTransaction(node.bean(GroupCommit.class));
    try {
      fact.ask(node.bean(Facts.class), meeting, caseId);
      if (changed) {
        CompletableFuture.runAsync(() -> node.send(fact.change(meeting, caseId))).join();
      }
      UUID action = UUID.randomUUID();
      node.bean(EventStore.class)
          .publish(
              new GenericDomainEventMessage<>(
                  "Action",
                  action.toString(),
                  0,
                  new ActionReopened(action, "made up", PartialDate.parse("2026-05-10"))));
      unitOfWork.commit();
    } finally {
      if (unitOfWork.isActive()) {
        unitOfWork.rollback();
      }
    }
  }
}

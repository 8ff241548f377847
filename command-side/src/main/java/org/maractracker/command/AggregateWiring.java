package org.maractracker.command;

import java.util.List;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.maractracker.command.action.Actions;
import org.maractracker.command.casefile.Cases;
import org.maractracker.command.dispatch.Aggregates;
import org.maractracker.command.facts.Facts;
import org.maractracker.command.marac.Maracs;
import org.maractracker.command.meeting.Meetings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wiring of the four aggregates to the bus. */
@Configuration(proxyBeanMethods = false)
public class AggregateWiring {

  @Bean
  Aggregates aggregates(EventStore events, CommandBus bus, Facts facts) {
    Aggregates aggregates = new Aggregates(events, bus, facts);
    List.of(Maracs.AGGREGATE, Cases.AGGREGATE, Actions.AGGREGATE).forEach(aggregates::register);
    aggregates.registerShared(Meetings.AGGREGATE);
    return aggregates;
  }
}

package org.maractracker.embedded;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.maractracker.caller.Caller;
import org.maractracker.caller.Membership;
import org.maractracker.caller.Role;
import org.maractracker.command.dispatch.CommandDispatcher;
import org.maractracker.command.dispatch.CommandDispatcher.Answer;
import org.maractracker.command.dispatch.CommandDispatcher.Sender;
import org.maractracker.command.marac.AdmitAgency;
import org.maractracker.command.marac.EstablishMarac;
import org.maractracker.events.marac.AgencyJoined;
import org.maractracker.events.marac.AgencyKind;
import org.maractracker.store.events.EventArchive;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;

/**
 * Runner that establishes {@code northshire} and {@code southshire} with an agency of each kind,
 * through the same command dispatcher as everybody. What is there already stays as its users left
 * it: an agency that has ever joined is not admitted again.
 */
final class FoundingOfDemoMaracs implements ApplicationRunner {

  private static final List<String> MARACS = List.of("northshire", "southshire");
  private static final Membership FOUNDER =
      new Membership(Membership.EVERY_MARAC, Role.ADMINISTRATOR, null);
  private static final Caller CALLER =
      new Caller("embedded-default", "Embedded default", List.of(FOUNDER));
  private static final ZoneId ZONE = ZoneId.of("Europe/London");

  private final CommandDispatcher dispatcher;
  private final EventArchive archive;

  FoundingOfDemoMaracs(CommandDispatcher dispatcher, EventArchive archive) {
    this.dispatcher = dispatcher;
    this.archive = archive;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    MARACS.forEach(this::found);
  }

  private void found(String maracId) {
    if (archive.lastOf(maracId).isEmpty()) {
      send(new EstablishMarac(maracId, capitalised(maracId), ZONE, 12, null));
    }
    Set<String> everJoined = everJoined(maracId);
    Arrays.stream(AgencyKind.values())
        .map(kind -> new AdmitAgency(maracId, slug(kind), name(kind), kind, null))
        .filter(admission -> !everJoined.contains(admission.agencyId()))
        .forEach(this::send);
  }

  private Set<String> everJoined(String maracId) {
    return archive.ofAggregate(maracId, 0).stream()
        .map(recorded -> recorded.event())
        .filter(AgencyJoined.class::isInstance)
        .map(joined -> ((AgencyJoined) joined).agencyId())
        .collect(Collectors.toSet());
  }

  private void send(Object command) {
    Sender founder = new Sender(CALLER, FOUNDER, null, null, "", UUID.randomUUID().toString());
    dispatcher.send(command, founder, stored -> new Answer(200, null, null, "", false));
  }

  private static String slug(AgencyKind kind) {
    return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static String name(AgencyKind kind) {
    return kind == AgencyKind.IDVA ? "IDVA service" : capitalised(slug(kind).replace('-', ' '));
  }

  private static String capitalised(String words) {
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }
}

package org.maractracker.command.marac;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.maractracker.command.RandomLife;
import org.maractracker.events.PartialDate;
import org.maractracker.events.marac.AccessCutOff;
import org.maractracker.events.marac.AccessRestored;
import org.maractracker.events.marac.AgencyAliasesChanged;
import org.maractracker.events.marac.AgencyJoined;
import org.maractracker.events.marac.AgencyKind;
import org.maractracker.events.marac.AgencyLeft;
import org.maractracker.events.marac.AgencyMailbox;
import org.maractracker.events.marac.LocalPracticeChanged;
import org.maractracker.events.marac.LocalThreshold;
import org.maractracker.events.marac.MaracEstablished;
import org.maractracker.events.marac.MaracEvent;
import org.maractracker.events.marac.MaracSettingsChanged;
import org.maractracker.events.marac.Reminding;

/** Lawful life of a MARAC. */
final class MaracLife extends RandomLife<MaracEvent> {

  private static final String ID = "northshire";
  private static final PartialDate WHEN = PartialDate.of(LocalDate.of(2026, 3, 2));
  private static final List<String> AGENCIES = List.of("police", "idva", "housing", "probation");
  private static final List<String> ZONES = List.of("Europe/London", "Europe/Dublin");

  private final Marac state = new Marac();

  MaracLife(long seed) {
    super(seed);
    live(new MaracEstablished(ID, name(), one(ZONES), months(), WHEN), 30);
  }

  @Override
  protected void evolve(MaracEvent event) {
    state.evolve(event);
  }

  private String name() {
    return one(List.of("Northshire", "North Shire", "Shire"));
  }

  private int months() {
    return 6 + 6 * random.nextInt(3);
  }

  @Override
  protected @Nullable MaracEvent next() {
    return switch (random.nextInt(8)) {
      case 0 -> new MaracSettingsChanged(ID, name(), one(ZONES), months(), WHEN);
      case 1 -> practice();
      case 2 -> left();
      case 5 -> new AgencyAliasesChanged(ID, one(AGENCIES), List.of("also-" + months()), WHEN);
      case 3 -> new AccessCutOff(ID, perhaps("u-1"), perhaps(one(AGENCIES)), "Lost", WHEN);
      case 4 -> new AccessRestored(ID, perhaps("u-1"), perhaps(one(AGENCIES)), "Found", WHEN);
      default -> joined();
    };
  }

  private LocalPracticeChanged practice() {
    return new LocalPracticeChanged(
        ID,
        perhaps("OFFICIAL"),
        perhaps("What is said here stays here."),
        random.nextBoolean() ? List.of() : List.of(new LocalThreshold("6.4", 90, 70)),
        perhaps(reminding()),
        WHEN);
  }

  private Reminding reminding() {
    List<AgencyMailbox> mailboxes =
        state.members.keySet().stream()
            .sorted()
            .map(agency -> new AgencyMailbox(agency, "marac@" + agency + ".example"))
            .toList();
    return new Reminding(8, 3, 7, 2, 2, 7, mailboxes, null, 7, null, 14);
  }

  /** A member's new name, a new member, or one that comes back; none when it would be the same. */
  private @Nullable AgencyJoined joined() {
    String agency = one(AGENCIES);
    Marac.Member member =
        new Marac.Member(agency + random.nextInt(3), one(List.of(AgencyKind.values())));
    return member.equals(state.members.get(agency))
        ? null
        : new AgencyJoined(ID, agency, member.name(), member.kind(), WHEN);
  }

  private @Nullable AgencyLeft left() {
    String agency = one(AGENCIES);
    return state.members.containsKey(agency) ? new AgencyLeft(ID, agency, WHEN) : null;
  }
}

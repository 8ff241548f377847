package org.maractracker.command.warning;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.maractracker.command.warning.Warning.Reference;
import org.maractracker.events.EventTypes;
import org.maractracker.events.TrackerEvent;
import org.maractracker.events.casefile.CaseOpened;
import org.maractracker.events.casefile.SafeContact;
import org.maractracker.events.casefile.SafeContactChanged;
import org.maractracker.store.events.EventArchive;
import org.maractracker.store.events.RecordedEvent;
import org.springframework.stereotype.Component;

/**
 * Warning that safe contact was restricted and no longer is. The arrangement is sent as a whole, so
 * that a field left out of it lifts what it said; and whoever telephones then may be heard.
 */
@Component
public final class RestrictionLifted {

  /** Code by which clients recognise the warning. */
  static final String CODE = "restriction-lifted";

  private static final SafeContact NOTHING_KNOWN = new SafeContact(null, null, null, null);

  private static final Set<String> ARRANGING =
      Stream.of(CaseOpened.class, SafeContactChanged.class)
          .map(type -> EventTypes.of(type).orElseThrow().name())
          .collect(toSet());

  private final EventArchive archive;

  RestrictionLifted(EventArchive archive) {
    this.archive = archive;
  }

  /** Returns a warning for each restriction that the arrangement to come no longer has. */
  public List<Warning> warnings(UUID caseId, SafeContact toCome) {
    SafeContact now =
        archive.forFolding(List.of(caseId.toString()), ARRANGING).stream()
            .map(RecordedEvent::event)
            .reduce((_, later) -> later)
            .map(RestrictionLifted::arranged)
            .orElse(NOTHING_KNOWN);
    List<Warning> lifted = new ArrayList<>();
    if (isNo(now.safeToCall()) && !isNo(toCome.safeToCall())) {
      lifted.add(warning(caseId, "safeToCall", "It was not safe to call"));
    }
    if (isNo(now.leaveMessage()) && !isNo(toCome.leaveMessage())) {
      lifted.add(warning(caseId, "leaveMessage", "No message was to be left"));
    }
    if (says(now.times()) && !says(toCome.times())) {
      lifted.add(warning(caseId, "times", "There were times at which contact was safe"));
    }
    if (says(now.doNotTell()) && !says(toCome.doNotTell())) {
      lifted.add(warning(caseId, "doNotTell", "There was somebody who must not be told"));
    }
    return List.copyOf(lifted);
  }

  private static SafeContact arranged(TrackerEvent event) {
    @Nullable SafeContact arranged =
        switch (event) {
          case CaseOpened e -> e.safeContact();
          case SafeContactChanged e -> e.safeContact();
          default -> null;
        };
    return arranged == null ? NOTHING_KNOWN : arranged;
  }

  private static boolean isNo(@Nullable Boolean said) {
    return Boolean.FALSE.equals(said);
  }

  private static boolean says(@Nullable String text) {
    return text != null && !text.isBlank();
  }

  private static Warning warning(UUID caseId, String field, String before) {
    return Warning.of(
        CODE,
        field,
        before + " until now, and this no longer says so. If that is not meant, say it again.",
        List.of(new Reference(caseId, null)));
  }
}

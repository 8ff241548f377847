package org.maractracker.command.warning;

import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.maractracker.command.warning.Warning.Reference;
import org.maractracker.events.EventTypes;
import org.maractracker.events.casefile.CaseDetailsCorrected;
import org.maractracker.events.casefile.CaseOpened;
import org.maractracker.store.events.EventArchive;
import org.maractracker.store.events.RecordedEvent;
import org.maractracker.text.NameLikeness;
import org.springframework.stereotype.Component;

/**
 * Warnings about whose case is opened: somebody of much the same name was heard before, and a
 * repeat within the year comes with the earlier plan; or the case it is said to repeat is somebody
 * else's, whose plan would come with it. A third of all cases are repeats (SafeLives).
 */
@Component
public final class VictimHeardBefore {

  /** Code of the warning that there is a case of somebody of much the same name. */
  static final String LIKE = "looks-like-one-heard-before";

  /** Code of the warning that the case repeated is somebody else's. */
  static final String ANOTHER = "repeat-of-another-victim";

  private static final Set<String> NAMING =
      Stream.of(CaseOpened.class, CaseDetailsCorrected.class)
          .map(type -> EventTypes.of(type).orElseThrow().name())
          .collect(toSet());

  private final VictimLookup victims;
  private final EventArchive archive;

  VictimHeardBefore(VictimLookup victims, EventArchive archive) {
    this.victims = victims;
    this.archive = archive;
  }

  /**
   * Returns the warning about a case to be opened, or none.
   *
   * @param repeatOf the case it is said to repeat; null for none
   */
  public List<Warning> warnings(String maracId, String name, @Nullable UUID repeatOf) {
    return repeatOf == null
        ? likeAnother(maracId, name)
        : unlikeTheEarlier(maracId, name, repeatOf);
  }

  private List<Warning> likeAnother(String maracId, String name) {
    List<Reference> alike =
        names(maracId, victims.sharingAWord(maracId, name)).entrySet().stream()
            .filter(each -> NameLikeness.isMuchLike(name, each.getValue()))
            .map(each -> new Reference(each.getKey(), null))
            .toList();
    return alike.isEmpty()
        ? List.of()
        : List.of(
            Warning.of(
                LIKE,
                "victim.name",
                "The MARAC has heard of somebody of much the same name (%d). If it is the same person,"
                        .formatted(alike.size())
                    + " this case repeats that one.",
                alike));
  }

  private List<Warning> unlikeTheEarlier(String maracId, String name, UUID repeatOf) {
    return names(maracId, List.of(repeatOf)).values().stream()
        .filter(earlier -> !NameLikeness.isMuchLike(name, earlier))
        .map(another ->
            Warning.of(
                ANOTHER,
                "repeatOf",
                "The case that this one is said to repeat is of somebody of another name. Its plan"
                    + " would be shown with this one.",
                List.of(new Reference(repeatOf, null))))
        .toList();
  }

  /** Returns the names of those of the cases that are the MARAC's, in order. */
  private Map<UUID, String> names(String maracId, Collection<UUID> caseIds) {
    Map<UUID, String> names = new LinkedHashMap<>();
    if (caseIds.isEmpty()) {
      return names;
    }
    for (RecordedEvent each :
        archive.forFolding(caseIds.stream().map(UUID::toString).toList(), NAMING)) {
      switch (each.event()) {
        case CaseOpened opened when opened.maracId().equals(maracId) ->
            names.put(opened.caseId(), opened.victim().name());
        case CaseDetailsCorrected right ->
            names.computeIfPresent(right.caseId(), (_, _) -> right.victim().name());
        default -> {
          // Another MARAC's.
        }
      }
    }
    return names;
  }
}

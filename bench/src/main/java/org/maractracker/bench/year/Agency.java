package org.maractracker.bench.year;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.maractracker.events.marac.AgencyKind;

/**
 * Agency of the MARAC.
 *
 * @param id as in the embedded default: its kind
 * @param attends the probability that it comes to a meeting
 * @param share how many of the actions it takes, relative to the others
 */
record Agency(String id, String name, AgencyKind kind, double attends, int share) {

  static final List<Agency> ALL = Arrays.stream(AgencyKind.values()).map(Agency::of).toList();

  private static Agency of(AgencyKind kind) {
    String id = kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    String words = id.replace('-', ' ');
    String name =
        kind == AgencyKind.IDVA
            ? "IDVA service"
            : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    return switch (kind) {
      case POLICE -> new Agency(id, name, kind, 1, 8);
      case IDVA -> new Agency(id, name, kind, 1, 9);
      case CHILDRENS_SOCIAL_CARE -> new Agency(id, name, kind, 0.96, 5);
      case HOUSING, PROBATION -> new Agency(id, name, kind, 0.93, 4);
      case ACUTE_TRUST, ADULT_SAFEGUARDING, EDUCATION, MENTAL_HEALTH ->
          new Agency(id, name, kind, 0.8, 3);
      default -> new Agency(id, name, kind, 0.7, 2);
    };
  }
}

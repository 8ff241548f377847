package org.maractracker.command.imports.parse;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.maractracker.command.imports.file.Column;
import org.maractracker.events.marac.AgencyKind;

/** Names that agencies of a kind have in lists, wherever the MARAC is. */
final class AgencyNames {

  private static final Map<AgencyKind, Set<String>> VARIANTS =
      Map.ofEntries(
          Map.entry(
              AgencyKind.POLICE,
              Set.of(
                  "police",
                  "ppu",
                  "police ppu",
                  "public protection unit",
                  "pvp",
                  "dau",
                  "domestic abuse unit",
                  "police dau",
                  "police domestic abuse unit")),
          Map.entry(AgencyKind.IDVA, Set.of("idva", "idvas", "idva service", "idva team")),
          Map.entry(AgencyKind.PRIMARY_CARE, Set.of("gp", "gps", "gp surgery", "primary care")),
          Map.entry(AgencyKind.ACUTE_TRUST, Set.of("acute trust", "hospital", "a e")),
          Map.entry(
              AgencyKind.MENTAL_HEALTH,
              Set.of("mental health", "mental health trust", "mental health services", "cmht")),
          Map.entry(
              AgencyKind.PROBATION,
              Set.of("probation", "probation service", "national probation service", "nps")),
          Map.entry(
              AgencyKind.HOUSING,
              Set.of(
                  "housing",
                  "housing options",
                  "council housing",
                  "local authority housing",
                  "la housing",
                  "homelessness")),
          Map.entry(
              AgencyKind.REGISTERED_SOCIAL_LANDLORD,
              Set.of("rsl", "registered social landlord", "housing association")),
          Map.entry(
              AgencyKind.CHILDRENS_SOCIAL_CARE,
              Set.of(
                  "csc",
                  "childrens social care",
                  "childrens services",
                  "childrens social services",
                  "children social care",
                  "cyps")),
          Map.entry(
              AgencyKind.ADULT_SAFEGUARDING,
              Set.of(
                  "asc",
                  "adult social care",
                  "adult safeguarding",
                  "adults safeguarding",
                  "safeguarding adults",
                  "adult services")),
          Map.entry(AgencyKind.EDUCATION, Set.of("education", "education welfare", "ewo")),
          Map.entry(
              AgencyKind.SUBSTANCE_USE,
              Set.of(
                  "substance use",
                  "substance misuse",
                  "drug and alcohol",
                  "drugs and alcohol",
                  "drug and alcohol service",
                  "drug alcohol",
                  "drugs alcohol")));

  private AgencyNames() {}

  /**
   * Returns the kinds of agency that have this name.
   *
   * @param words as {@link Column#words} makes them
   */
  static Set<AgencyKind> kindsCalled(String words) {
    return Arrays.stream(AgencyKind.values())
        .filter(kind -> VARIANTS.getOrDefault(kind, Set.of()).contains(words))
        .collect(Collectors.toUnmodifiableSet());
  }
}

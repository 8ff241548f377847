package org.maractracker.command.imports.parse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.maractracker.command.imports.file.Column;
import org.maractracker.events.marac.AgencyAliasesChanged;
import org.maractracker.events.marac.AgencyJoined;
import org.maractracker.events.marac.AgencyKind;
import org.maractracker.events.marac.AgencyLeft;
import org.maractracker.events.marac.MaracEvent;

/** Agencies that are members now, by what people call them. */
final class Agencies {

  /** What separates an agency from its person, or two agencies. */
  private static final Pattern BETWEEN =
      Pattern.compile(
          "\\s*(?:[/&+,;:\\n]| - | \u2013 |\\band\\b|[()])\\s*", Pattern.CASE_INSENSITIVE);

  /**
   * Agency with a person: "Housing (J. Example)", "Housing / J Example", "Housing - J Example",
   * "Housing: J Example".
   */
  private static final Pattern WITH_PERSON =
      Pattern.compile(
          "(?s)(?<agency>.+?)\\s*(?:/|\\(| - | \u2013 |:|,|\\n)\\s*(?<person>[^/()\\n]+?)\\s*\\)?");

  private static final int LONGEST_NAME = 200;

  /**
   * Longest cell that is looked at: no agency and person have longer names, and the patterns above
   * are slow on longer texts.
   */
  private static final int LONGEST_CELL = 2 * LONGEST_NAME;

  private static final int LEAST_INITIALS = 2;

  private final Map<String, AgencyJoined> members = new LinkedHashMap<>();

  private final Map<String, List<String>> aliases = new HashMap<>();

  Agencies(List<MaracEvent> history) {
    for (MaracEvent event : history) {
      if (event instanceof AgencyJoined joined) {
        members.put(joined.agencyId(), joined);
      } else if (event instanceof AgencyLeft left) {
        members.remove(left.agencyId());
      } else if (event instanceof AgencyAliasesChanged changed) {
        aliases.put(changed.agencyId(), changed.aliases());
      }
    }
  }

  /**
   * Agency and person that a cell names.
   *
   * @param agencyId null when it names no member, or several
   * @param person null when it names none
   */
  record Named(@Nullable String agencyId, @Nullable String person) {}

  /**
   * Finds the agency and person a cell names; of several agencies none is chosen, nor one in doubt.
   */
  Named in(String text) {
    if (text.contains("?")) {
      return new Named(null, null);
    }
    Optional<String> whole = agency(text);
    if (whole.isPresent()) {
      return new Named(whole.get(), null);
    }
    Matcher both = WITH_PERSON.matcher(text);
    if (text.length() <= LONGEST_CELL && both.matches() && namesOneAgency(text)) {
      String person = both.group("person").strip();
      Optional<String> agency = agency(both.group("agency"));
      if (agency.isPresent() && canBeAPerson(person)) {
        return new Named(agency.get(), person);
      }
    }
    return new Named(null, null);
  }

  /** Returns whether the text can be a person: "to liaise with police" cannot. */
  private boolean canBeAPerson(String text) {
    return !text.isEmpty()
        && text.length() <= LONGEST_NAME
        && Arrays.stream(Column.words(text).split(" ", -1)).allMatch(word -> all(word).isEmpty());
  }

  private boolean namesOneAgency(String text) {
    List<String> named = new ArrayList<>();
    BETWEEN.splitAsStream(text).forEach(part -> named.addAll(all(part)));
    return named.stream().distinct().count() == 1;
  }

  private Optional<String> agency(String text) {
    List<String> all = all(text);
    return all.size() == 1 ? Optional.of(all.getFirst()) : Optional.empty();
  }

  /**
   * Returns every member a text may mean: those of that name or alias, else those of a kind of that
   * name, else those whose initials it is.
   */
  private List<String> all(String text) {
    String words = Column.words(text);
    List<String> called =
        members.values().stream()
            .filter(each -> names(each).anyMatch(words::equals))
            .map(AgencyJoined::agencyId)
            .toList();
    List<String> meant = called.isEmpty() ? ofKind(words) : called;
    return meant.isEmpty() ? ofInitials(words) : meant;
  }

  /** Returns the members that are shortened so: "NWA" is Northshire Women's Aid. */
  private List<String> ofInitials(String letters) {
    return letters.length() < LEAST_INITIALS || letters.contains(" ")
        ? List.of()
        : members.values().stream()
            .filter(member -> initials(member.name()).equals(letters))
            .map(AgencyJoined::agencyId)
            .toList();
  }

  private static String initials(String name) {
    return Arrays.stream(Column.words(name).split(" ", -1))
        .filter(word -> !word.isEmpty() && !word.equals("and") && !word.equals("of"))
        .map(word -> word.substring(0, 1))
        .collect(Collectors.joining());
  }

  private Stream<String> names(AgencyJoined member) {
    return Stream.concat(
            Stream.of(member.agencyId(), member.name()),
            aliases.getOrDefault(member.agencyId(), List.of()).stream())
        .map(Column::words);
  }

  private List<String> ofKind(String words) {
    Set<AgencyKind> kinds = AgencyNames.kindsCalled(words);
    return members.values().stream()
        .filter(member -> kinds.contains(member.kind()))
        .map(AgencyJoined::agencyId)
        .toList();
  }
}

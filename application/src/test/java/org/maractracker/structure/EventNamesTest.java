package org.maractracker.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.maractracker.events.EventTypes;
import org.maractracker.events.EventTypes.EventType;

/**
 * Whoever adds an event is told by the compiler where it matters. Two things would keep that quiet:
 * a {@code default} in a {@code switch} over events, and an event's name as a text.
 */
class EventNamesTest {

  /** Those that read single events only, or refuse what they do not know; each for its reason. */
  private static final Set<String> MAY_HAVE_A_DEFAULT =
      Set.of(
          // An aggregate begins with one of these: anything else is refused.
          "Tried",
          "EndedBeforeAgreed",
          "CreationEvents",
          // Only what begins or moves something is looked up by the command side.
          "Register",
          "PlanRegister",
          "UndertakingRegister",
          // They read the events alone that name a case, or say how contact is safe.
          "VictimHeardBefore",
          "RestrictionLifted",
          "MaracLookup",
          // A file reads of a MARAC what its agencies are called, and its marking.
          "ActionListRows",
          // Minutes are issued by a closing, and stand until a reopening.
          "Issues",
          // What is told after minutes is chosen by EventsAfterClosure.
          "Decisions");

  private static final Set<String> EVENTS =
      EventTypes.all().map(type -> type.event().getSimpleName()).collect(Collectors.toSet());

  private static final Set<String> NAMES =
      EventTypes.all().map(EventType::name).collect(Collectors.toSet());

  private static final Pattern SWITCH = Pattern.compile("\\bswitch \\(");
  private static final Pattern CASE =
      Pattern.compile("(?:case|,)\\s+(\\w+)\\s+\\w+(?=\\s*(?:->|,))");
  private static final Pattern TEXT = Pattern.compile("\"(\\w+)\"");

  @Test
  void noSwitchOverEventsHasADefaultWithoutAReason() throws IOException {
    List<String> quiet = new ArrayList<>();
    for (Path source : sources()) {
      String text = Files.readString(source);
      Matcher begin = SWITCH.matcher(text);
      while (begin.find()) {
        String body = body(text, begin.end());
        boolean overEvents =
            CASE.matcher(body).results().anyMatch(each -> EVENTS.contains(each.group(1)));
        if (overEvents && body.contains("default ->")) {
          quiet.add(name(source));
        }
      }
    }
    assertThat(Set.copyOf(quiet)).isEqualTo(MAY_HAVE_A_DEFAULT);
  }

  @Test
  void noNameOfAnEventIsWrittenAsAText() throws IOException {
    List<String> written = new ArrayList<>();
    for (Path source : sources()) {
      TEXT.matcher(Files.readString(source))
          .results()
          .filter(each -> NAMES.contains(each.group(1)))
          .forEach(each -> written.add(name(source) + ": " + each.group(1)));
    }
    assertThat(written).isEmpty();
  }

  /** Returns what is between the braces of the switch that begins there. */
  private static String body(String text, int from) {
    int open = text.indexOf('{', from);
    int depth = 0;
    for (int i = open; i < text.length(); i++) {
      depth += text.charAt(i) == '{' ? 1 : text.charAt(i) == '}' ? -1 : 0;
      if (depth == 0) {
        return text.substring(open, i);
      }
    }
    throw new IllegalStateException("A switch without an end");
  }

  private static List<Path> sources() {
    List<Path> sources =
        Stream.of("application", "command-side", "event-store", "ledger", "query-side")
            .flatMap(module -> below(Path.of("..", module, "src", "main", "java")))
            .toList();
    assertThat(sources).hasSizeGreaterThan(500);
    return sources;
  }

  private static Stream<Path> below(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String name(Path source) {
    return source.getFileName().toString().replace(".java", "");
  }
}

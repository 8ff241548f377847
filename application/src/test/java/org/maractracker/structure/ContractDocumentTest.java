package org.maractracker.structure;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.maractracker.events.EventTypes;
import org.maractracker.problem.ProblemCode;

/**
 * docs/contract.md says what is built: up to section 5, which is about what is not built yet, its
 * codes, events and commands are the code's, and each section that the code cites is there.
 */
class ContractDocumentTest {

  private static final Path ROOT = Path.of("..");
  private static final Pattern CITED =
      Pattern.compile("contract,?(?: section)? (\\d(?:\\.\\d)?)", Pattern.CASE_INSENSITIVE);
  private static final Pattern CODE_ROW =
      Pattern.compile("(?m)^\\| (`[^|]+) \\| .+ \\| \\d{3} \\|$");
  private static final Pattern COMMAND_ROW =
      Pattern.compile("(?m)^\\| ((?:POST|PUT|PATCH|DELETE) /\\S+) \\|");

  private static String built() throws IOException {
    String contract = Files.readString(ROOT.resolve("docs/contract.md"));
    return contract.substring(0, contract.indexOf("\n## 5. "));
  }

  private static Set<String> found(Pattern pattern, String text) {
    return pattern
        .matcher(text)
        .results()
        .map((MatchResult match) -> match.group(1))
        .collect(toCollection(TreeSet::new));
  }

  @Test
  void namesEveryCodeOfARefusal() throws IOException {
    String built = built();
    assertThat(Stream.of(ProblemCode.values()).map(code -> "`" + code.code() + "`"))
        .allMatch(built::contains);
  }

  @Test
  void namesNoCodeOfARuleThatThereIsNot() throws IOException {
    Set<String> named =
        found(CODE_ROW, built()).stream()
            .flatMap(cell -> Arrays.stream(cell.replace("`", "").split(", ", -1)))
            .collect(toCollection(TreeSet::new));
    assertThat(named).hasSizeGreaterThan(15);
    assertThat(Stream.of(ProblemCode.values()).map(ProblemCode::code)).containsAll(named);
  }

  @Test
  void namesEveryEvent() throws IOException {
    String events = built().split("\n## ", -1)[2];
    assertThat(events).startsWith("2. Events");
    assertThat(EventTypes.all().map(EventTypes.EventType::name))
        .allMatch(name -> events.contains("| " + name + " |") || events.contains("`" + name + "`"));
  }

  @Test
  void namesTheAddressOfEveryCommandAndNoOther() throws IOException {
    Set<String> commands =
        Addresses.declared().stream()
            .filter(address -> !address.startsWith("GET "))
            .filter(address ->
                !address.matches(".*/(review-bundle|cases/search|ledger/.*|operations/.*)"))
            .map(address -> address.replace(" /api/", " /"))
            .collect(toCollection(TreeSet::new));
    assertThat(commands).hasSizeGreaterThan(35);
    Set<String> named =
        found(COMMAND_ROW, built()).stream()
            .map(address -> address.replaceAll("\\?.*", ""))
            .collect(toCollection(TreeSet::new));
    assertThat(named).isEqualTo(commands);
  }

  @Test
  void hasEverySectionThatTheCodeCites() throws IOException {
    Set<String> cited = new TreeSet<>();
    for (Path source : sources()) {
      cited.addAll(found(CITED, Files.readString(source).replaceAll("\\s+\\*?\\s*", " ")));
    }
    assertThat(cited).contains("4.2", "4.5");
    List<String> headings = built().lines().filter(line -> line.startsWith("##")).toList();
    assertThat(cited)
        .allMatch(section ->
            headings.stream()
                .anyMatch(line -> line.matches("#+ " + Pattern.quote(section) + "[. ].*")));
  }

  private static List<Path> sources() throws IOException {
    try (Stream<Path> files = Files.walk(ROOT)) {
      return files
          .filter(file -> file.toString().matches(".*/src/(main|test)/java/.*\\.java"))
          .filter(file -> !file.endsWith("ContractDocumentTest.java"))
          .toList();
    }
  }
}

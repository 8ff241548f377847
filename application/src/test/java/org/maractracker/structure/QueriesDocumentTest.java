package org.maractracker.structure;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** docs/queries.md has a row for every address that answers a question, and no other. */
class QueriesDocumentTest {

  private static final Pattern ROW =
      Pattern.compile("(?m)^\\| `((?:GET|POST) /api[^`]*)` \\| [^|]+ \\| [^|]+ \\| [^|]+ \\|$");

  /** What is asked by other verbs than GET: it stores no event. */
  private static final List<String> ASKED_BY_POST =
      List.of("review-bundle", "/cases/search", "/ledger/", "/operations/");

  @Test
  void hasARowForEveryQuestion() throws IOException {
    String document = Files.readString(Path.of("..", "docs", "queries.md"));
    Set<String> rows =
        ROW.matcher(document)
            .results()
            .map((MatchResult row) -> row.group(1))
            .collect(toCollection(TreeSet::new));
    Set<String> questions =
        Addresses.declared().stream()
            .filter(QueriesDocumentTest::asks)
            .collect(toCollection(TreeSet::new));
    assertThat(questions).hasSizeGreaterThan(35);
    assertThat(rows).isEqualTo(questions);
  }

  private static boolean asks(String address) {
    return address.startsWith("GET ") || ASKED_BY_POST.stream().anyMatch(address::contains);
  }
}

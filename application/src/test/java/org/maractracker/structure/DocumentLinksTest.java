package org.maractracker.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a page or a comment points at is there, and the index of decisions has every record. */
class DocumentLinksTest {

  private static final Path ROOT = Path.of("..");
  private static final Path DECISIONS = ROOT.resolve("docs/decisions");
  private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:|mailto:|#)([^)#\\s]+)");
  private static final Pattern NAMED = Pattern.compile("(docs/[\\w/-]+\\.md)");
  private static final Pattern ROW =
      Pattern.compile(
          "\\| \\[(\\d{3})\\]\\((\\S+\\.md)\\) \\| .+ \\| (accepted|superseded by \\d{3}) \\| \\d{4}-\\d{2}-\\d{2} \\|");

  @Test
  void everyPageLinksToWhatIsThere() throws IOException {
    List<String> broken = new ArrayList<>();
    List<Path> pages = pages();
    for (Path page : pages) {
      for (String target : found(LINK, page)) {
        if (!Files.exists(page.resolveSibling(target))) {
          broken.add(page + " -> " + target);
        }
      }
    }
    assertThat(pages).hasSizeGreaterThan(50);
    assertThat(broken).isEmpty();
  }

  @Test
  void everyCommentNamesAPageThatIsThere() throws IOException {
    List<String> broken = new ArrayList<>();
    for (Path source : files(".*/src/(main|test)/.*\\.(java|sql|properties|py)")) {
      for (String page : found(NAMED, source)) {
        if (!Files.exists(ROOT.resolve(page))) {
          broken.add(source + " -> " + page);
        }
      }
    }
    assertThat(broken).isEmpty();
  }

  @Test
  void theIndexOfDecisionsHasEveryRecordWithItsStateAndDate() throws IOException {
    List<String> indexed = new ArrayList<>();
    for (String line : Files.readAllLines(DECISIONS.resolve("README.md"))) {
      Matcher row = ROW.matcher(line);
      if (row.matches()) {
        assertThat(row.group(2)).startsWith(row.group(1) + "-");
        indexed.add(row.group(2));
      }
    }
    try (Stream<Path> records = Files.list(DECISIONS)) {
      assertThat(indexed)
          .containsExactlyInAnyOrderElementsOf(
              records
                  .map(record -> String.valueOf(record.getFileName()))
                  .filter(name -> !name.equals("README.md"))
                  .toList());
    }
  }

  private static List<String> found(Pattern pattern, Path file) throws IOException {
    return pattern
        .matcher(Files.readString(file))
        .results()
        .map((MatchResult match) -> match.group(1))
        .toList();
  }

  private static List<Path> pages() throws IOException {
    List<Path> pages = new ArrayList<>(files("\\.\\./docs/.*\\.md"));
    pages.addAll(files("\\.\\./[A-Z]+\\.md"));
    return pages;
  }

  private static List<Path> files(String form) throws IOException {
    try (Stream<Path> files = Files.walk(ROOT)) {
      return files
          .filter(file -> file.toString().matches(form))
          .filter(file -> !file.toString().contains("/target/"))
          .filter(file -> !file.toString().contains("/node_modules/"))
          .toList();
    }
  }
}

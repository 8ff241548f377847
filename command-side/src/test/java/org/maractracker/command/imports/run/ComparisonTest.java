package org.maractracker.command.imports.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.maractracker.command.imports.file.ActionList;
import org.maractracker.command.imports.file.ColumnChoice;
import org.maractracker.command.imports.parse.Oldshire;
import org.maractracker.command.imports.run.Comparison.Compared;

/** New rows of a list, and rows taken over before: by place, and by what the row says. */
class ComparisonTest {

  private static final String HEADING = "Marac date,Case number,Victim name,Action,Status\n";
  private static final String MARK = "14/03/2019,N-1,Jane Example,Mark the address,done\n";
  private static final String RING = "14/03/2019,N-1,Jane Example,Ring her,o/s\n";
  private static final String LOCKS = "14/03/2019,N-2,Ann Other,Fit locks,o/s\n";
  private static final String UNDATED = ",N-2,Ann Other,Fit locks,o/s\n";

  private final List<ImportedRow> stored = new ArrayList<>();

  /** Compares, and stores what is new; N new, S same, C changed, E from elsewhere, - nothing. */
  private String taken(String file, String... rows) {
    return headed(HEADING, file, rows);
  }

  private String headed(String heading, String file, String... rows) {
    byte[] text = (heading + String.join("", rows)).getBytes(StandardCharsets.UTF_8);
    ActionList list = ActionList.read(file, text, ColumnChoice.NONE);
    List<Compared> compared = new Comparison(Oldshire.OLDSHIRE, stored).of(Oldshire.readings(list));
    compared.stream()
        .filter(Compared::isNew)
        .map(row -> ImportedRow.of(row.reading().line(), Oldshire.OLDSHIRE, new UUID(0, 1), 0))
        .forEach(stored::add);
    return compared.stream().map(ComparisonTest::letter).collect(Collectors.joining());
  }

  private static String letter(Compared row) {
    if (row.isNew()) {
      return "N";
    }
    if (row.saysTheSame()) {
      return "S";
    }
    if (row.elsewhere() != null) {
      return "E";
    }
    return row.before() == null ? "-" : "C";
  }

  @Test
  void knowsTheSameFileAgain() {
    assertThat(taken("log.csv", MARK, RING, LOCKS)).isEqualTo("NNN");
    assertThat(taken("log.csv", MARK, RING, LOCKS)).isEqualTo("SSS");
  }

  @Test
  void takesTwoEqualRowsOfOneSheetForTwoActions() {
    assertThat(taken("log.csv", RING, RING)).isEqualTo("NN");
    assertThat(taken("log.csv", RING, RING, RING)).isEqualTo("SSN");
  }

  @Test
  void addsWhatWasWrittenBelow() {
    assertThat(taken("log.csv", MARK, RING)).isEqualTo("NN");
    assertThat(taken("log.csv", MARK, RING, LOCKS)).isEqualTo("SSN");
  }

  @Test
  void changesNothingWhenARowSaysSomethingElseNow() {
    assertThat(taken("log.csv", RING)).isEqualTo("N");
    assertThat(taken("log.csv", RING.replace("o/s", "done"))).isEqualTo("C");
    assertThat(taken("log.csv", LOCKS)).isEqualTo("C");
  }

  @Test
  void doublesNoRowThatMovedDown() {
    assertThat(taken("log.csv", MARK, RING)).isEqualTo("NN");
    assertThat(taken("log.csv", LOCKS, MARK, RING)).isEqualTo("CEE");
    assertThat(taken("log.csv", LOCKS, MARK, RING.replace("o/s", "done"))).isEqualTo("CEE");
  }

  @Test
  void doublesNoRowThatMovedUp() {
    assertThat(taken("log.csv", MARK, RING, LOCKS)).isEqualTo("NNN");
    assertThat(taken("log.csv", RING, LOCKS)).isEqualTo("EE");
  }

  @Test
  void doublesNoRowOfAFileThatWasCalledSomethingElse() {
    assertThat(taken("log.csv", MARK, RING)).isEqualTo("NN");
    assertThat(taken("log (1).csv", MARK, RING, LOCKS)).isEqualTo("EEN");
    assertThat(taken("log (1).csv", MARK, RING, LOCKS)).isEqualTo("EES");
    assertThat(taken("log (2).csv", RING, RING)).isEqualTo("EN");
  }

  @Test
  void leavesARowThatIsNotUnderstoodForTheDayItIs() {
    assertThat(taken("log.csv", MARK, UNDATED)).isEqualTo("N-");
    assertThat(taken("log.csv", MARK, LOCKS)).isEqualTo("SN");
    assertThat(taken("log.csv", MARK, UNDATED)).isEqualTo("SC");
  }

  @Test
  void takesTheSameWordsForTwoAgenciesForTwoActions() {
    String heading = HEADING.replace("Action,", "Action,Agency,");
    String police = MARK.replace("address,", "address,Police,");
    assertThat(headed(heading, "police.csv", police)).isEqualTo("N");
    String housing = police.replace("Police", "Housing").replace("done", "not done");
    assertThat(headed(heading, "housing.csv", housing)).isEqualTo("N");
    assertThat(headed(heading, "housing (1).csv", housing)).isEqualTo("E");
  }

  @Test
  void knowsARowThatNamesNobodyAgainInItsOwnSheetAlone() {
    String nobody = "14/03/2019,,,Mark the address,done\n";
    assertThat(taken("one.csv", nobody)).isEqualTo("N");
    assertThat(taken("two.csv", nobody.replace("done", "not done"))).isEqualTo("N");
    assertThat(taken("two.csv", RING, nobody)).isEqualTo("CE");
    assertThat(taken("one.csv", RING, nobody)).isEqualTo("CE");
  }
}

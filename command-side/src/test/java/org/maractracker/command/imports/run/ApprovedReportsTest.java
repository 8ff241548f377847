package org.maractracker.command.imports.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.maractracker.command.action.ImportAction;
import org.maractracker.command.imports.file.ActionList;
import org.maractracker.command.imports.file.ColumnChoice;
import org.maractracker.command.imports.file.Workbooks;
import org.maractracker.command.imports.parse.Oldshire;
import org.maractracker.command.imports.parse.ParsedRow;

/**
 * Sheets as coordinators keep them, and what a dry run says of each. A reading that changes is a
 * visible difference here; {@code -Dimports.approve=true} writes the reports again, to be looked
 * at.
 */
class ApprovedReportsTest {

  private static final boolean APPROVE = Boolean.getBoolean("imports.approve");

  @TestFactory
  Stream<DynamicTest> saysOfEachSheetWhatWasApproved() {
    return Stream.concat(
        Sheets.files().stream().map(file -> test(file, Sheets.bytes(file))),
        Workbooks.all().entrySet().stream()
            .map(book -> test(book.getKey(), book.getValue().get())));
  }

  private static DynamicTest test(String file, byte[] bytes) {
    return DynamicTest.dynamicTest(file, () -> isAsApproved(file, bytes));
  }

  private static void isAsApproved(String file, byte[] bytes) throws IOException {
    ActionList list = ActionList.read(file, bytes, ColumnChoice.NONE);
    List<ParsedRow> readings = Oldshire.readings(list);
    var compared = new Comparison(Oldshire.OLDSHIRE, List.of()).of(readings);
    String report =
        Reported.text(
            Importer.tried(list, compared, new ImportedRows.Lacking(Set.of(), Set.of())), readings);
    Path approved = Sheets.approved(file);
    if (APPROVE) {
      Files.writeString(approved, report);
    }
    assertThat(report).isEqualTo(Files.readString(approved));
  }

  /**
   * For each sheet a person wrote down first how many actions ended and are open, and how many have
   * an owner and a case.
   */
  @TestFactory
  Stream<DynamicTest> readsNoMoreAndNoLessThanACarefulPerson() {
    return Sheets.carefulReadings().entrySet().stream()
        .map(each ->
            DynamicTest.dynamicTest(
                each.getKey(), () -> assertThat(counts(each.getKey())).isEqualTo(each.getValue())));
  }

  private static List<Integer> counts(String file) {
    byte[] bytes =
        file.endsWith(".csv")
            ? Sheets.bytes(file)
            : Objects.requireNonNull(Workbooks.all().get(file)).get();
    List<ImportAction> stored =
        Oldshire.readings(ActionList.read(file, bytes, ColumnChoice.NONE)).stream()
            .map(ParsedRow::action)
            .filter(Objects::nonNull)
            .toList();
    return Stream.<Predicate<ImportAction>>of(
            action -> action.ending() != null,
            action -> action.ending() == null,
            action -> action.responsibleAgencyId() != null,
            action -> action.caseId() != null)
        .map(which -> Math.toIntExact(stored.stream().filter(which).count()))
        .toList();
  }

  @Test
  void looksAtFortyFiveSheetsAndMore() {
    assertThat(Sheets.files().size() + Workbooks.all().size()).isGreaterThanOrEqualTo(45);
  }
}

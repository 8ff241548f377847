package org.maractracker.command.imports.file;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.maractracker.problem.ProblemCode;
import org.maractracker.problem.RuleViolated;

/** Files that are read as a spreadsheet, and the sentences with which others are refused. */
class SpreadsheetTest {

  private static final String LIST =
      "Marac date,Case number,Victim name,Action\n14/03/2019,N-1,Zoë Example,Café call\n";

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "windows-1252"})
  void readsTheLettersOfEitherCodePage(String charset) {
    assertThat(lines(LIST.getBytes(Charset.forName(charset))).getFirst().text(Column.VICTIM))
        .isEqualTo("Zoë Example");
  }

  @Test
  void readsWhatExcelMarksAsUnicode() {
    assertThat(lines(("\uFEFF" + LIST).getBytes(UTF_8)).getFirst().text(Column.MARAC_DATE))
        .isEqualTo("14/03/2019");
    byte[] wide = ("\uFEFF" + LIST.replace(',', '\t')).getBytes(UTF_16LE);
    assertThat(lines(wide).getFirst().text(Column.ACTION)).isEqualTo("Café call");
  }

  @Test
  void refusesWhatIsNoSpreadsheet() throws IOException {
    refuses("%PDF-1.7\n\u0000\u0001".getBytes(UTF_8), "no spreadsheet");
    refuses(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10}, "no spreadsheet");
    refuses(new byte[0], "No list of actions");
    refuses("Dear all,\nhere is the list.\n".getBytes(UTF_8), "No list of actions");
    refuses("{\"actions\": []}".getBytes(UTF_8), "No list of actions");
    refuses(zip("readme.txt", "hello".getBytes(UTF_8)), "cannot be read");
    refuses(Arrays.copyOf(Workbooks.formulas(), 2000), "cannot be read");
    refuses(Workbooks.workbook(book -> book.createSheet("Empty")), "No list of actions");
  }

  @Test
  void refusesAnOpenQuotationMarkAndSaysWhere() {
    refuses((LIST + "15/03/2019,N-1,\"Jane Example,Ring\n").getBytes(UTF_8), "From row 3 on");
  }

  @Test
  void refusesAWorkbookWithAPassword() throws Exception {
    byte[] plain = Workbooks.formulas();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (POIFSFileSystem container = new POIFSFileSystem();
        OPCPackage parts = OPCPackage.open(new ByteArrayInputStream(plain))) {
      var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
      encryptor.confirmPassword("secret");
      try (var out = encryptor.getDataStream(container)) {
        parts.save(out);
      }
      container.writeFilesystem(bytes);
    }
    refuses(bytes.toByteArray(), "password");
  }

  @Test
  void refusesTheFormatOfLongAgo() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (POIFSFileSystem container = new POIFSFileSystem()) {
      container.createDocument(new ByteArrayInputStream(new byte[5000]), "Workbook");
      container.writeFilesystem(bytes);
    }
    refuses(bytes.toByteArray(), "before 2007");
  }

  @Test
  void refusesMacros() throws Exception {
    byte[] plain = Workbooks.formulas();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OPCPackage parts = OPCPackage.open(new ByteArrayInputStream(plain))) {
      parts.createPart(
          PackagingURIHelper.createPartName("/xl/vbaProject.bin"),
          "application/vnd.ms-office.vbaProject");
      parts.save(bytes);
    }
    refuses(bytes.toByteArray(), "macros");
  }

  @Test
  void refusesWhatUnpacksToAThousandTimesItsSize() throws IOException {
    byte[] bomb = zip("xl/worksheets/sheet1.xml", new byte[65 * 1024 * 1024]);
    assertThat(bomb).hasSizeLessThan(100 * 1024);
    refuses(bomb, "unpacks to more");
  }

  @Test
  void refusesMoreColumnsAndRowsThanAnyListHas() {
    refuses(
        LIST.replace("\n14", ",".repeat(196) + "x\n14").getBytes(UTF_8), "more than 50 columns");
    refuses(
        Workbooks.workbook(
            book -> Workbooks.headed(book, "a").getRow(0).createCell(200).setCellValue("x")),
        "more than 50 columns");
    String row = "14/03/2019,N-1,Jane Example,Ring\n";
    refuses((LIST + row.repeat(20_000)).getBytes(UTF_8), "more than 20,000 rows");
    assertThat(lines((LIST + row.repeat(19_998)).getBytes(UTF_8))).hasSize(19_999);
  }

  @Test
  void refusesASheetWithANameThatNoSpreadsheetProgramGives() {
    refuses(
        Workbooks.workbook(book -> {
          Workbooks.headed(book, "a");
          book.getCTWorkbook().getSheets().getSheetArray(0).setName("x".repeat(201));
        }),
        "name is longer");
  }

  /**
   * A text is within its cell, as other programs than Excel write it, and a font says that it does
   * not strike through.
   */
  @Test
  void readsWhatIsStruckThroughWithinACell() throws IOException {
    assertThat(lines(inline("<strike/>")).getFirst().struck()).isTrue();
    assertThat(lines(inline("<strike val=\"true\"/>")).getFirst().struck()).isTrue();
    assertThat(lines(inline("<strike val=\"0\"/>")).getFirst().struck()).isFalse();
    assertThat(lines(inline("<strike val=\"false\"/>")).getFirst().struck()).isFalse();
  }

  /**
   * The row was struck out since it was taken over, so it says something else now, and that is
   * reported.
   */
  @Test
  void takesARowThatWasStruckOutForAnother() throws IOException {
    SheetRow plain = lines(inline("<b/>")).getFirst();
    SheetRow struck = lines(inline("<strike/>")).getFirst();
    assertThat(struck.text(Column.ACTION)).isEqualTo("Ring");
    assertThat(struck.everything()).isNotEqualTo(plain.everything());
    assertThat(struck.which()).isEqualTo(plain.which());
  }

  private static byte[] inline(String font) throws IOException {
    byte[] plain =
        Workbooks.workbook(
            book -> Workbooks.add(Workbooks.headed(book, "a"), "14/03/2019", "N-1", "V", "x"));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(plain));
        ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (ZipEntry part = in.getNextEntry(); part != null; part = in.getNextEntry()) {
        out.putNextEntry(new ZipEntry(part.getName()));
        String content = new String(in.readAllBytes(), UTF_8);
        String inCell =
            "<c r=\"D2\" t=\"inlineStr\"><is><r><rPr>%s</rPr><t>Ring</t></r></is></c>"
                .formatted(font);
        out.write(content.replaceAll("<c r=\"D2\"[^>]*><v>[^<]*</v></c>", inCell).getBytes(UTF_8));
      }
    }
    return bytes.toByteArray();
  }

  private static List<SheetRow> lines(byte[] file) {
    return ActionList.read("log", file, ColumnChoice.NONE).lines();
  }

  private static void refuses(byte[] file, String sentence) {
    assertThatThrownBy(() -> lines(file))
        .isInstanceOfSatisfying(
            RuleViolated.class,
            refusal -> {
              assertThat(refusal.code()).isEqualTo(ProblemCode.MALFORMED);
              assertThat(refusal.faults().getFirst().field()).isEqualTo("file");
              assertThat(refusal.sentence()).contains(sentence);
            });
  }

  private static byte[] zip(String name, byte[] content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(content);
    }
    return bytes.toByteArray();
  }
}

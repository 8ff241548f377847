package org.maractracker.http.reading.body;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.maractracker.problem.Fault;
import org.maractracker.problem.ProblemCode;
import org.maractracker.problem.RuleViolated;

class UploadFormTest {

  private static final String TYPE = "multipart/form-data; boundary=xYz";

  private static String part(String disposition, String content) {
    return "--xYz\r\nContent-Disposition: form-data; %s\r\nContent-Type: text/csv\r\n\r\n%s\r\n"
        .formatted(disposition, content);
  }

  private static Upload read(String body) {
    return UploadForm.read(body.getBytes(UTF_8), TYPE);
  }

  @Test
  void readsTheFileByteForByte() {
    byte[] bytes = new byte[256];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) i;
    }
    String body =
        part("name=\"file\"; filename=\"a.csv\"", new String(bytes, ISO_8859_1)) + "--xYz--\r\n";
    Upload upload = UploadForm.read(body.getBytes(ISO_8859_1), TYPE);
    assertThat(upload.content()).isEqualTo(bytes);
    assertThat(upload.fileName()).isEqualTo("a.csv");
  }

  @Test
  void keepsLineEndsAndEmptyFilesAsTheyAre() {
    String file = "name=\"file\"; filename=\"a.csv\"";
    assertThat(read(part(file, "\r\n--x\r\n") + "--xYz--").content())
        .asString()
        .isEqualTo("\r\n--x\r\n");
    assertThat(read(part(file, "") + "--xYz--").content()).isEmpty();
    assertThat(
            UploadForm.read(
                    (part(file, "1") + "--xYz--").getBytes(UTF_8),
                    "multipart/form-data; boundary=\"xYz\"")
                .content())
        .hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "filename=\"C:\\\\Users\\\\co\\\\log.xlsx\", log.xlsx",
        "filename=\"/home/co/log.xlsx\", log.xlsx",
        "filename=\"../../log.xlsx\", log.xlsx",
        "filename=\"Mänchen.csv\", Mänchen.csv",
        "filename*=UTF-8''M%C3%A4rz.csv, März.csv",
        "filename=\" log.csv \", log.csv",
      })
  void callsTheFileByItsNameAlone(String disposition, String name) {
    assertThat(read(part("name=\"file\"; " + disposition, "x") + "--xYz--").fileName())
        .isEqualTo(name);
  }

  @Test
  void refusesWhatIsNotOneNamedFile() {
    String file = part("name=\"file\"; filename=\"a.csv\"", "x");
    refuses("", "file");
    refuses("--xYz--", "file");
    refuses(file + file + "--xYz--", "file");
    refuses(part("name=\"file\"", "x") + "--xYz--", "file");
    refuses(part("name=\"file\"; filename=\" \"", "x") + "--xYz--", "file");
    refuses(part("name=\"file\"; filename=\"folder/\"", "x") + "--xYz--", "file");
    refuses(part("name=\"file\"; filename=\"" + "x".repeat(201) + "\"", "x") + "--xYz--", "file");
    refuses(part("name=\"other\"; filename=\"a.csv\"", "x") + "--xYz--", "other");
    refuses(file + part("name=\"dryRun\"", "true") + "--xYz--", "dryRun");
  }

  @Test
  void refusesAFormThatIsBroken() {
    String file = part("name=\"file\"; filename=\"a.csv\"", "x");
    refuses(file, null);
    refuses("x", null);
    refuses("--xYz\r\nContent-Type: text/csv\r\n\r\nx\r\n--xYz--", null);
    refuses("--xYz\r\nx\r\n--xYz--", null);
    refuses(part("", "x") + "--xYz--", null);
    assertThatThrownBy(() -> UploadForm.read(file.getBytes(UTF_8), "multipart/form-data"))
        .isInstanceOf(RuleViolated.class);
  }

  private static void refuses(String body, @Nullable String field) {
    assertThatThrownBy(() -> read(body))
        .isInstanceOfSatisfying(
            RuleViolated.class,
            refusal -> {
              Fault fault = refusal.faults().getFirst();
              assertThat(fault.code()).isEqualTo(ProblemCode.MALFORMED);
              assertThat(Objects.toString(fault.field())).isEqualTo(Objects.toString(field));
            });
  }
}

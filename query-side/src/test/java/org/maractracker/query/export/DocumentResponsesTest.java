package org.maractracker.query.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.maractracker.problem.RuleViolated;
import org.springframework.http.ResponseEntity;

class DocumentResponsesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "-    | -                                             | JSON",
        "-    | */*                                           | JSON",
        "-    | text/html,application/xml;q=0.9,*/*;q=0.8     | HTML",
        "-    | application/json;q=0.5, application/pdf;q=0.9 | PDF",
        "-    | image/png, application/pdf                    | PDF",
        "-    | text/*                                        | HTML",
        "pdf  | text/html                                     | PDF",
        "json | image/png                                     | JSON"
      })
  void answersInTheFormAskedFor(
      @Nullable String format, @Nullable String accept, DocumentFormat expected) {
    assertThat(asked(format, accept)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"PDF", "docx", "''", "../pdf"})
  void refusesAFormThatIsNotOffered(String format) {
    assertThatThrownBy(() -> asked(format, null))
        .isInstanceOf(RuleViolated.class)
        .hasMessageContaining("json, html, pdf");
  }

  @ParameterizedTest
  @CsvSource({"image/png", "no type at all", "application/pdf;q=0"})
  void saysWhatThereIsWhenNothingIsAccepted(String accept) {
    assertThatThrownBy(() -> asked(null, accept))
        .isInstanceOfSatisfying(
            RuleViolated.class, refusal -> assertThat(refusal.code().status()).isEqualTo(406));
  }

  @Test
  void opensPagesAndSavesFiles() {
    ResponseEntity<byte[]> page =
        DocumentResponses.answer(DocumentFormat.HTML, "minutes", new byte[0]);
    assertThat(page.getHeaders().getFirst("Content-Type")).isEqualTo("text/html;charset=UTF-8");
    assertThat(page.getHeaders().getFirst("Content-Disposition")).startsWith("inline");
    assertThat(page.getHeaders().getCacheControl()).isEqualTo("no-store");
    ResponseEntity<byte[]> file =
        DocumentResponses.answer(DocumentFormat.DOCX, "minutes", new byte[0]);
    assertThat(file.getHeaders().getFirst("Content-Disposition"))
        .isEqualTo("attachment; filename=\"minutes.docx\"");
  }

  private static DocumentFormat asked(@Nullable String format, @Nullable String accept) {
    return DocumentResponses.asked(
        format, accept, DocumentFormat.JSON, DocumentFormat.HTML, DocumentFormat.PDF);
  }
}

package org.maractracker.query.engine.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;

class ParsedDocumentsTest {

  private record Document(String name) {}

  private final ParsedDocuments<Document> documents = new ParsedDocuments<>(Document.class);

  @Test
  void aTextIsParsedOnce() {
    Document first = documents.of("{\"name\": \"lock\"}");
    assertThat(documents.of("{\"name\": \"lock\"}")).isSameAs(first);
  }

  @Test
  void aRowThatHasChangedSaysWhatItSaysNow() {
    documents.of("{\"name\": \"lock\"}");
    assertThat(documents.of("{\"name\": \"locks\"}")).isEqualTo(new Document("locks"));
  }

  @Test
  void whatCannotBeReadFailsEachTime() {
    for (int i = 0; i < 2; i++) {
      assertThatThrownBy(() -> documents.of("{\"nam")).isInstanceOf(JacksonException.class);
    }
  }
}

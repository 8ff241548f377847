package org.maractracker.http.refusal;

import static org.maractracker.http.page.PlainPage.text;

import java.util.List;
import java.util.stream.Collectors;
import org.maractracker.http.page.PlainPage;
import org.maractracker.http.refusal.ProblemCatalogueApi.Entry;
import org.springframework.http.ResponseEntity;

/** Pages of the catalogue: what a refusal means, and what its reader can do now. */
final class ProblemPages {

  private ProblemPages() {}

  static ResponseEntity<String> catalogue(List<Entry> entries) {
    return PlainPage.of(
        "Why a request was refused",
        entries.stream()
            .map(entry ->
                "<dt><a href=\"%s\"><code>%s</code></a></dt><dd>%s</dd>\n"
                    .formatted(entry.type(), text(entry.code()), text(entry.title())))
            .collect(
                Collectors.joining("", "<p>A refusal stores nothing.</p>\n<dl>\n", "</dl>\n")));
  }

  static ResponseEntity<String> meaning(Entry entry) {
    return PlainPage.of(
        entry.title(),
        """
        <p>%s</p>
        <p>Its code is <code>%s</code>, its HTTP status %d. The answer itself says which field it is
        about, and why.</p>
        <p><a href="/problems">All reasons</a></p>
        """
            .formatted(text(advice(entry.status())), text(entry.code()), entry.status()));
  }

  private static String advice(int status) {
    return switch (status) {
      case 400, 413, 415, 422 ->
          "Nothing was stored. Put right what the answer names, and send it again.";
      case 401 -> "Nothing was stored. Sign in, and send it again.";
      case 403 ->
          "Nothing was stored. Whoever looks after the MARAC's roles can say who may do it.";
      case 404 ->
          "It was never there, or it is not yours to know of: the answer is the same for both.";
      case 405, 406 -> "Nothing was stored. The description of the interface says what is there.";
      case 409 ->
          "Nothing was stored: it does not fit what was recorded before. Look at it as it is now.";
      case 412 -> "Nothing was stored. Read it again, see what came between, and decide anew.";
      case 429 -> "Nothing was stored. Wait for as long as the answer says.";
      case 503 ->
          "Send the same again in a moment, under the same Idempotency-Key: it is done once.";
      default ->
          "It is not known whether it was stored. Send the same again under the same"
              + " Idempotency-Key, and tell whoever runs the system if it stays so.";
    };
  }
}

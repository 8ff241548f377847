package org.maractracker.query.documents.minutes;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.maractracker.ledger.PrintedHead;
import org.maractracker.query.documents.minutes.MinutesDocument.Grid;
import org.maractracker.query.documents.minutes.MinutesDocument.Part;

/** Layout of the ledger's head: on paper nobody who keeps the database can change it. */
final class HeadPart {

  private static final String HEADING = "The ledger's head";

  private static final String PURPOSE =
      "Whoever has these lines can prove later, without trusting anybody who keeps the system, that"
          + " nothing recorded up to the closing of this meeting was changed or taken away since.";

  private HeadPart() {}

  static Part of(@Nullable PrintedHead head) {
    return head == null
        ? Part.of(HEADING, "It is printed once the meeting is closed.")
        : new Part(2, HEADING, paragraphs(head), grid(head));
  }

  private static List<String> paragraphs(PrintedHead head) {
    return head.note() == null
        ? List.of(PURPOSE, "This head is not signed: who printed it had no key.")
        : List.of(PURPOSE);
  }

  private static Grid grid(PrintedHead head) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("Ledger", Objects.requireNonNullElse(head.origin(), "not known here")));
    rows.add(List.of("Events covered", Long.toString(head.size())));
    rows.add(List.of("Root hash (base64)", head.root()));
    if (head.note() != null) {
      rows.add(List.of("Key", Objects.requireNonNull(head.key())));
      rows.add(List.of("Fingerprint of the key", Objects.requireNonNull(head.fingerprint())));
      rows.add(List.of("Signature", head.note().strip().lines().toList().getLast()));
    }
    return Grid.of("What 24", "Value 76").with(HEADING, rows);
  }
}

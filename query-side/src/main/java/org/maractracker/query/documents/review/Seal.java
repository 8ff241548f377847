package org.maractracker.query.documents.review;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.maractracker.ledger.note.Note;
import org.maractracker.ledger.tree.Hash;

/**
 * Seal of an entry of the register of review bundles: what it says, and what stood before it
 * (docs/review-bundle.md, where the form is fixed).
 *
 * @param entry its number, from 1
 * @param row the hash of what the entry says
 * @param before the hash of all entries before it; of nothing for the first
 */
record Seal(long entry, Hash row, Hash before) {

  private static final String SEAL = "maractracker.org/review-bundle-seal/v1";
  private static final String ENTRY = "maractracker.org/review-bundle-entry/v1";
  private static final Pattern TEXT =
      Pattern.compile(
          Pattern.quote(SEAL) + "\nentry ([1-9][0-9]{0,17})\nrow (\\S{44})\nbefore (\\S{44})\n");

  static Seal of(MadeBundle made, Hash before) {
    return new Seal(made.entry(), row(made), before);
  }

  /** Reads a seal from its note, whoever signed that; empty when it is none. */
  static Optional<Seal> of(Note note) {
    Matcher text = TEXT.matcher(note.text());
    try {
      return text.matches()
          ? Optional.of(
              new Seal(
                  Long.parseLong(text.group(1)),
                  Hash.ofBase64(text.group(2)),
                  Hash.ofBase64(text.group(3))))
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Returns the text that is signed. */
  String text() {
    return "%s\nentry %d\nrow %s\nbefore %s\n"
        .formatted(SEAL, entry, row.base64(), before.base64());
  }

  /** Returns the hash of all entries up to this one. */
  Hash chain() {
    return Hash.ofNode(before, row);
  }

  /** Returns the hash of what an entry says: its fields, each after its length. */
  private static Hash row(MadeBundle made) {
    ByteArrayOutputStream row = new ByteArrayOutputStream();
    Stream.of(
            ENTRY,
            made.entry(),
            made.bundleId(),
            made.caseId(),
            made.maracId(),
            made.position(),
            made.from() == null ? "" : made.from(),
            made.to() == null ? "" : made.to(),
            made.purpose(),
            made.madeBy().id(),
            made.madeBy().name(),
            made.madeBy().role(),
            made.madeAt(),
            made.manifestSha256())
        .map(field -> field.toString().getBytes(UTF_8))
        .forEach(field -> {
          row.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(field.length).array());
          row.writeBytes(field);
        });
    return Hash.ofLeaf(row.toByteArray());
  }
}

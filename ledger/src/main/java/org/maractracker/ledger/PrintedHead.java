package org.maractracker.ledger;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.maractracker.ledger.note.Checkpoint;
import org.maractracker.ledger.note.Note;
import org.maractracker.ledger.note.PublicKey;
import org.maractracker.ledger.tree.Hash;

/**
 * Head of the ledger as it is printed on paper.
 *
 * @param origin the ledger's name; null where this process knows no key and nobody signed the head
 * @param size how many events it covers
 * @param root their root hash, in base64; the same for ever
 * @param key name and id of the key that signed it; null when it is not signed
 * @param fingerprint SHA-256 of that key's 32 bytes, in groups of four hexadecimal digits
 * @param note the signed head, whole, as the verifier and {@code /api/ledger/checkpoint} have it;
 *     null when it is not signed
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record PrintedHead(
    @Nullable String origin,
    long size,
    String root,
    @Nullable String key,
    @Nullable String fingerprint,
    @Nullable String note) {

  /**
   * Makes the head of a size. A note that no known key signed is ignored: the root is this ledger's
   * own in any case.
   */
  static PrintedHead of(long size, Hash root, Optional<Note> note, List<PublicKey> keys) {
    return note.flatMap(signed -> keys.stream().filter(key -> signs(key, signed)).findFirst())
        .map(key -> signed(size, root, key, note.orElseThrow()))
        .orElseGet(() -> unsigned(size, root, note, keys));
  }

  private static boolean signs(PublicKey key, Note note) {
    return note.isSignedBy(List.of(key));
  }

  private static PrintedHead signed(long size, Hash root, PublicKey key, Note note) {
    Checkpoint head = Checkpoint.of(note);
    if (head.size() != size || !head.root().equals(root)) {
      throw new LedgerRefused("The head of size %d that was signed is another".formatted(size));
    }
    return new PrintedHead(
        key.origin(), size, root.base64(), key.label(), key.fingerprint(), note.toString());
  }

  private static PrintedHead unsigned(
      long size, Hash root, Optional<Note> note, List<PublicKey> keys) {
    String origin =
        keys.stream()
            .findFirst()
            .map(PublicKey::origin)
            .or(() -> note.map(Checkpoint::of).map(Checkpoint::origin))
            .orElse(null);
    return new PrintedHead(origin, size, root.base64(), null, null, null);
  }
}

package org.maractracker.ledger;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.maractracker.ledger.note.Checkpoint;
import org.maractracker.ledger.note.NotWellFormed;
import org.maractracker.ledger.note.Note;
import org.maractracker.ledger.note.PrivateKey;
import org.maractracker.ledger.tree.Hash;
import org.maractracker.ledger.tree.Proofs;
import org.maractracker.ledger.tree.TreeDamaged;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Signer of heads of the ledger, which signs none that does not follow from what was signed before.
 * It records what it signed last outside the database, before the signature is handed out
 * (docs/decisions/702-signed-heads.md).
 */
final class Signer {

  private static final Logger LOG = LoggerFactory.getLogger(Signer.class);

  private final Ledger ledger;
  private final PrivateKey key;
  private final LedgerKeys keys;
  private final LastSigned memory;
  private final CheckpointTable table;
  private final @Nullable ExternalCheckpoints outside;
  private final Clock clock;

  Signer(
      Ledger ledger,
      PrivateKey key,
      LedgerKeys keys,
      LastSigned memory,
      CheckpointTable table,
      @Nullable ExternalCheckpoints outside,
      Clock clock) {
    this.ledger = ledger;
    this.key = key;
    this.keys = keys;
    this.memory = memory;
    this.table = table;
    this.outside = outside;
    this.clock = clock;
  }

  /**
   * Returns the signed head of a size the tree has. The same key always gives the same bytes; only
   * a head that covers more than any before is recorded and kept.
   *
   * @throws LedgerRefused when neither it follows from what was signed before, nor that from it
   */
  Note sign(long size) {
    return memory.exclusively(() -> signInTurn(size));
  }

  private Note signInTurn(long size) {
    try {
      Checkpoint head = new Checkpoint(key.publicKey().origin(), size, ledger.root(size));
      Optional<Checkpoint> remembered = remembered().map(Checkpoint::of);
      Optional<Checkpoint> stored = inTheDatabase().map(Checkpoint::of);
      if (outside != null) {
        outside.refuseAnother(head);
      }
      Stream.of(remembered, stored, outside())
          .flatMap(Optional::stream)
          .forEach(known -> refuseUnlessOneFollowsFromTheOther(known, head));
      Note note = key.sign(head.text());
      if (isBeyond(remembered, size)) {
        memory.remember(note);
      }
      if (isBeyond(stored, size)) {
        table.add(size, note, clock.instant());
      }
      if (outside != null && isBeyond(remembered, size + 1)) {
        outside.write(size, note);
      }
      return note;
    } catch (TreeDamaged | NotWellFormed e) {
      throw new LedgerRefused(String.valueOf(e.getMessage()));
    }
  }

  private static boolean isBeyond(Optional<Checkpoint> known, long size) {
    return known.map(Checkpoint::size).orElse(-1L) < size;
  }

  private Optional<Note> remembered() {
    Optional<Note> last = memory.last();
    if (last.isPresent() && !keys.signed(last.get())) {
      throw new LedgerRefused("What was signed last was not signed by a key of this ledger");
    }
    return last.or(this::takenOver);
  }

  private Optional<Note> takenOver() {
    Optional<Note> taken = inTheDatabase();
    taken.ifPresent(note -> {
      LOG.warn(
          "Nothing is remembered of what was signed: the head of size {} is taken over from the"
              + " database",
          Checkpoint.of(note).size());
      memory.remember(note);
    });
    return taken;
  }

  /** Returns the last head that any signer of this ledger has kept. */
  private Optional<Note> inTheDatabase() {
    return table.last().map(note -> ours(note, "in the database"));
  }

  /** Returns the largest head that has left the system. */
  private Optional<Checkpoint> outside() {
    return Optional.ofNullable(outside)
        .flatMap(ExternalCheckpoints::last)
        .map(note -> Checkpoint.of(ours(note, "outside")));
  }

  /**
   * Requires a known key to have signed the note: with a new key and without the old one anybody
   * could begin another history.
   */
  private Note ours(Note note, String where) {
    if (!keys.signed(note)) {
      throw new LedgerRefused(
          "The last head %s was signed by no key that is known here (TRACKER_LEDGER_FORMER_KEYS)"
              .formatted(where));
    }
    return note;
  }

  private void refuseUnlessOneFollowsFromTheOther(Checkpoint known, Checkpoint head) {
    long size = ledger.size();
    if (size < known.size()) {
      throw new LedgerRefused(
          "The ledger has %d events, and a head of %d was signed".formatted(size, known.size()));
    }
    Checkpoint from = known.size() <= head.size() ? known : head;
    Checkpoint to = known.size() <= head.size() ? head : known;
    List<Hash> path = ledger.consistency(from.size(), to.size());
    if (!Proofs.grows(from.size(), from.root(), to.size(), to.root(), path)) {
      throw new LedgerRefused(
          "The ledger is not the one whose head of %d events was signed".formatted(known.size()));
    }
  }
}

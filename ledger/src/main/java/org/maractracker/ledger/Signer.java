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
 * Signs heads of the ledger, and none that does not follow from what was signed before. What it
 * signed last it remembers outside the database, before the signature is given away
 * (docs/decisions/702-signed-heads.md).
 */
final class Signer {

  private static final Logger LOG = LoggerFactory.getLogger(Signer.class);

  private final Ledger ledger;
  private final PrivateKey key;
  private final LedgerKeys keys;
  private final LastSignedCheckpoint memory;
  private final CheckpointTable table;
  private final @Nullable ExternalCheckpoints outside;
  private final Clock clock;

  Signer(
      Ledger ledger,
      PrivateKey key,
      LedgerKeys keys,
      LastSignedCheckpoint memory,
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
   * The head of a size the tree has, signed. The same bytes whenever it is asked for with the same
   * key; only one that covers more than any before is remembered and kept.
   *
   * @throws LedgerRefused when it does not follow from what was signed before, or that not from it
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

  /** The last that any signer of this ledger has kept. */
  private Optional<Note> inTheDatabase() {
    return table.last().map(note -> ours(note, "in the database"));
  }

  /** The largest that has left the building. */
  private Optional<Checkpoint> outside() {
    return Optional.ofNullable(outside)
        .flatMap(ExternalCheckpoints::last)
        .map(note -> Checkpoint.of(ours(note, "outside")));
  }

  /** With a new key and no word of the old one anybody could begin another history. */
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

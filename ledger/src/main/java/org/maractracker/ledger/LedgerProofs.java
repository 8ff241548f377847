package org.maractracker.ledger;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.maractracker.ledger.note.Checkpoint;
import org.maractracker.ledger.note.NotWellFormed;
import org.maractracker.ledger.note.Note;
import org.maractracker.ledger.tree.Hash;
import org.maractracker.ledger.tree.Proofs;
import org.maractracker.ledger.tree.TreeDamaged;
import org.maractracker.problem.ProblemCode;
import org.maractracker.problem.RuleViolated;
import org.maractracker.store.events.StoredEvents;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Factory of proofs, which verifies each before it returns it: a proof that does not hold would not
 * show what is wrong, but that nothing can be relied on.
 */
public final class LedgerProofs {

  private static final Logger LOG = LoggerFactory.getLogger(LedgerProofs.class);

  private final Ledger ledger;
  private final LedgerKeeper keeper;
  private final LedgerKeys keys;
  private final StoredEvents events;

  LedgerProofs(Ledger ledger, LedgerKeeper keeper, LedgerKeys keys, StoredEvents events) {
    this.ledger = ledger;
    this.keeper = keeper;
    this.keys = keys;
    this.events = events;
  }

  /**
   * Returns the proof that an event is in the tree.
   *
   * @param size of which tree; empty for that of the last signed head that has it
   * @throws RuleViolated {@code not-found} when there is no such event, or not in that tree; {@code
   *     unavailable} when the ledger and the store do not fit together
   */
  public InclusionProof inclusion(long position, OptionalLong size) {
    if (position < 1 || reached(position) < position) {
      throw unknown("position", "There is no event at this position.");
    }
    long treeSize = size.isPresent() ? known("size", size.getAsLong()) : latest(position);
    if (treeSize < position) {
      throw unknown("position", "The tree of that size does not have this event.");
    }
    try {
      return inclusion(position, treeSize, keeper.of(treeSize));
    } catch (TreeDamaged e) {
      throw doesNotHold(position);
    }
  }

  private InclusionProof inclusion(long position, long size, Optional<Note> note) {
    Hash root = note.map(Checkpoint::of).map(Checkpoint::root).orElseGet(() -> ledger.root(size));
    List<Hash> hashes = ledger.inclusion(position, size);
    Hash leaf =
        events.at(List.of(position)).stream()
            .map(event -> Leaf.of(event).hash())
            .findFirst()
            .orElseThrow(() -> doesNotHold(position));
    if (!Proofs.includes(root, size, position - 1, leaf, hashes)) {
      throw doesNotHold(position);
    }
    return new InclusionProof(
        position,
        leaf.base64(),
        size,
        hashes.stream().map(Hash::base64).toList(),
        note.map(Note::toString).orElse(null));
  }

  /**
   * Returns the size of the last signed tree, where any process signs; otherwise the present size.
   */
  private long latest(long position) {
    return keeper
        .last()
        .map(note -> Checkpoint.of(note).size())
        .filter(size -> size >= position)
        .orElseGet(ledger::size);
  }

  /**
   * Returns the proof that the tree of one size is the beginning of that of another.
   *
   * @param to empty for the last head that was signed
   * @throws RuleViolated {@code not-found} when there is no tree of such a size; {@code malformed}
   *     when it would have shrunk; {@code unavailable} when the tree is damaged
   */
  public ConsistencyProof consistency(long from, OptionalLong to) {
    long larger = to.isPresent() ? known("to", to.getAsLong()) : latest(from);
    if (from > larger) {
      throw to.isPresent()
          ? new RuleViolated(ProblemCode.MALFORMED, "from", "A ledger grows: from is at most to.")
          : unknown("from", "The ledger has not reached this size.");
    }
    try {
      return consistency(from, larger, keeper.of(larger));
    } catch (TreeDamaged e) {
      throw doesNotHold(larger);
    }
  }

  private ConsistencyProof consistency(long from, long to, Optional<Note> note) {
    Hash root = note.map(Checkpoint::of).map(Checkpoint::root).orElseGet(() -> ledger.root(to));
    Hash before = ledger.root(from);
    List<Hash> hashes = ledger.consistency(from, to);
    if (!Proofs.grows(from, before, to, root, hashes)) {
      throw doesNotHold(to);
    }
    return new ConsistencyProof(
        from,
        before.base64(),
        to,
        root.base64(),
        hashes.stream().map(Hash::base64).toList(),
        note.map(Note::toString).orElse(null));
  }

  /**
   * Returns the signed head of a size.
   *
   * @throws RuleViolated {@code not-found} when the ledger never had that size; {@code unavailable}
   *     when there is none and this process has no key
   */
  public Note head(long size) {
    return keeper.of(known("size", size)).orElseThrow(LedgerKeeper::noKey);
  }

  /**
   * Returns the head of a size for printing: signed, where this process can sign or a signature
   * exists.
   *
   * @throws RuleViolated {@code unavailable} when the ledger does not have so many events yet, or
   *     refuses
   */
  public PrintedHead printed(long size) {
    if (reached(size) < size) {
      throw new RuleViolated(
          ProblemCode.UNAVAILABLE,
          "The ledger has not taken in all of it yet. Ask again in a moment.");
    }
    try {
      return PrintedHead.of(size, ledger.root(size), keeper.of(size), keys.all());
    } catch (TreeDamaged | LedgerRefused | NotWellFormed e) {
      throw doesNotHold(size);
    }
  }

  private long known(String field, long size) {
    if (reached(size) < size) {
      throw unknown(field, "The ledger has not reached this size.");
    }
    return size;
  }

  /** Returns the size, growing the ledger first only when that can matter. */
  private long reached(long wanted) {
    long size = ledger.size();
    return size >= wanted ? size : keeper.grown();
  }

  private static RuleViolated unknown(String field, String sentence) {
    return new RuleViolated(ProblemCode.NOT_FOUND, field, sentence);
  }

  static RuleViolated doesNotHold(long position) {
    LOG.error("A proof about position {} does not hold: the store and the ledger differ", position);
    return new RuleViolated(
        ProblemCode.UNAVAILABLE,
        "What is stored is not what the ledger has. Whoever runs the system must look.");
  }
}

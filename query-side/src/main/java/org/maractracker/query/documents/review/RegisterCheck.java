package org.maractracker.query.documents.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.maractracker.ledger.SealedRegister.Differing;
import org.maractracker.ledger.SealedRegister.Fault;
import org.maractracker.ledger.note.Note;
import org.maractracker.ledger.tree.Hash;

/**
 * Check of the register of review bundles: it is given every entry in order, and compares it with
 * its seal. It goes on with what the seal says, so that one change is one finding.
 */
final class RegisterCheck {

  private final Predicate<Note> ours;
  private final Optional<Seal> remembered;
  private final List<Differing> differing = new ArrayList<>();
  private long last;
  private Hash chain = Hash.OF_NOTHING;
  private boolean sealed;

  /** False after a gap: what the next entry was sealed after is not known then. */
  private boolean chainKnown = true;

  /**
   * @param ours whether a key of the ledger signed a note
   * @param remembered the last seal, as it is kept outside the database
   */
  RegisterCheck(Predicate<Note> ours, Optional<Note> remembered) {
    this.ours = ours;
    this.remembered = remembered.filter(ours).flatMap(Seal::of);
    if (remembered.isPresent() && this.remembered.isEmpty()) {
      differing.add(
          new Differing(
              Fault.CHANGED,
              "What is remembered of the last entry of the register of review bundles is no seal of"
                  + " this ledger"));
    }
  }

  /**
   * Entry of the register.
   *
   * @param seal a note; null for an entry from before they were sealed
   */
  record Row(MadeBundle made, @Nullable String seal) {}

  void add(Row row) {
    long entry = row.made().entry();
    if (entry <= last) {
      found(Fault.CHANGED, entry, "stands where no entry can be");
      return;
    }
    missingBefore(entry);
    last = entry;
    Optional<Seal> seal = seal(row);
    Seal made = Seal.of(row.made(), chain);
    if (seal.isPresent()) {
      compare(seal.get(), made);
      chain = seal.get().chain();
      chainKnown = true;
      sealed = true;
    } else {
      if (row.seal() != null) {
        found(Fault.CHANGED, entry, "has a seal that no key of this ledger made of it");
      } else if (sealed) {
        found(Fault.UNSEALED, entry, "has no seal: no process of the tracker made it");
      }
      chain = made.chain();
    }
  }

  private Optional<Seal> seal(Row row) {
    return Optional.ofNullable(row.seal())
        .map(Note::parseOrUnsigned)
        .filter(ours)
        .flatMap(Seal::of)
        .filter(seal -> seal.entry() == row.made().entry());
  }

  private void compare(Seal seal, Seal made) {
    if (!seal.row().equals(made.row())) {
      found(Fault.CHANGED, seal.entry(), "is not what was sealed");
    }
    if (remembered.stream().anyMatch(last -> last.entry() == seal.entry() && !last.equals(seal))) {
      found(Fault.CHANGED, seal.entry(), "is another than the one that is remembered");
    }
    if (chainKnown && !seal.before().equals(made.before())) {
      found(Fault.CHANGED, seal.entry(), "was sealed after others than those that stand before it");
    }
  }

  private void missingBefore(long entry) {
    if (entry > last + 1) {
      missing(last + 1, entry - 1);
      chainKnown = false;
    }
  }

  private void missing(long from, long to) {
    differing.add(
        new Differing(
            Fault.MISSING,
            from == to
                ? "Entry %d of the register of review bundles is missing".formatted(from)
                : "Entries %d to %d of the register of review bundles are missing"
                    .formatted(from, to)));
  }

  private void found(Fault fault, long entry, String what) {
    differing.add(
        new Differing(
            fault, "Entry %d of the register of review bundles %s".formatted(entry, what)));
  }

  /**
   * Ends the check, and compares the register with the seal that is remembered.
   *
   * @return what was found
   */
  List<Differing> end() {
    remembered
        .filter(seal -> seal.entry() > last)
        .ifPresent(seal -> missing(last + 1, seal.entry()));
    return List.copyOf(differing);
  }

  /** Returns the number of the last entry; 0 for none. */
  long last() {
    return last;
  }

  /** Returns the hash of all entries. */
  Hash chain() {
    return chain;
  }
}

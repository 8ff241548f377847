package org.maractracker.ledger;

import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.maractracker.ledger.Finding.What;
import org.maractracker.ledger.note.Checkpoint;
import org.maractracker.ledger.note.NotWellFormed;
import org.maractracker.ledger.note.Note;
import org.maractracker.store.events.StoredEvents;
import org.maractracker.store.signature.WriterKeys;

/**
 * Audit of everything: each stored event against the tree and by its signature, the tree against
 * itself and against every head that matters, the views against the store, and the register kept
 * beside it against its seals. It runs in bounded memory, a batch at a time and each batch a
 * statement of its own, so that it blocks nobody.
 */
final class Audit {

  private final StoredEvents events;
  private final Ledger ledger;
  private final LedgerTable table;
  private final SignedHeads heads;
  private final Coverage coverage;
  private final SealedRegister register;
  private final WriterKeys writers;
  private final Clock clock;

  Audit(
      StoredEvents events,
      Ledger ledger,
      LedgerTable table,
      SignedHeads heads,
      Coverage coverage,
      SealedRegister register,
      WriterKeys writers,
      Clock clock) {
    this.events = events;
    this.ledger = ledger;
    this.table = table;
    this.heads = heads;
    this.coverage = coverage;
    this.register = register;
    this.writers = writers;
    this.clock = clock;
  }

  /** Listener that hears how far an audit is, and may stop it by throwing. */
  @FunctionalInterface
  interface Progress {

    /**
     * Reports progress after each batch.
     *
     * @param checked how many events
     * @param of of how many there are
     */
    void report(long checked, long of);
  }

  Verdict run(Progress progress) {
    Findings findings = new Findings();
    grow(findings);
    List<Note> notes = notes(findings);
    long size = table.size();
    progress.report(0, size);
    List<Checkpoint> signed =
        notes.stream().flatMap(note -> checked(note, size, findings)).distinct().toList();
    TreeCheck tree = new TreeCheck(events, table, findings, signed, writers);
    tree.run(size, progress);
    coverage.unseen(size).forEach(unseen -> findings.add(Finding.of(unseen)));
    coverage.differing().forEach(differing -> findings.add(Finding.of(differing)));
    register.differing().forEach(differing -> findings.add(Finding.of(differing)));
    long signedSize = signed.stream().mapToLong(Checkpoint::size).max().orElse(0);
    return Verdict.of(size, tree.root().base64(), signedSize, findings, clock.instant());
  }

  private void grow(Findings findings) {
    try {
      ledger.grow();
    } catch (LedgerRefused e) {
      findings.add(Finding.of(What.LEDGER_REFUSES, String.valueOf(e.getMessage())));
    }
  }

  /**
   * Returns all signed heads that the tree is compared with. They are read before its size: another
   * node may sign a larger tree meanwhile.
   */
  private List<Note> notes(Findings findings) {
    return Stream.concat(heads.remembered(findings).stream(), heads.kept().stream()).toList();
  }

  /** Reads the head of a note; returns empty, with a finding, when it is not what it says. */
  private Stream<Checkpoint> checked(Note note, long size, Findings findings) {
    try {
      Checkpoint head = Checkpoint.of(note);
      if (!heads.areOurs(note)) {
        findings.add(
            Finding.of(
                What.HEAD_FALSE,
                "The head of size %d was not signed by a key of this ledger"
                    .formatted(head.size())));
        return Stream.empty();
      }
      if (head.size() > size) {
        findings.add(
            Finding.of(
                What.HEAD_DIFFERS,
                "A head of %d events was signed, and the ledger has %d"
                    .formatted(head.size(), size)));
        return Stream.empty();
      }
      return Stream.of(head);
    } catch (NotWellFormed e) {
      findings.add(Finding.of(What.HEAD_FALSE, "What is kept as a head is none"));
      return Stream.empty();
    }
  }
}

package org.maractracker.ledger;

import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.maractracker.ledger.Finding.What;
import org.maractracker.ledger.note.Checkpoint;
import org.maractracker.ledger.note.NotWellFormed;
import org.maractracker.ledger.note.Note;
import org.maractracker.store.events.StoredEvents;

/**
 * Looks through everything: each stored event against the tree, the tree against itself and against
 * every head that matters, and the views against the store. In bounded memory, a batch at a time,
 * each a statement of its own, so that nobody waits for it.
 */
final class Audit {

  private final StoredEvents events;
  private final Ledger ledger;
  private final LedgerTable table;
  private final SignedHeads heads;
  private final Coverage coverage;
  private final Clock clock;

  Audit(
      StoredEvents events,
      Ledger ledger,
      LedgerTable table,
      SignedHeads heads,
      Coverage coverage,
      Clock clock) {
    this.events = events;
    this.ledger = ledger;
    this.table = table;
    this.heads = heads;
    this.coverage = coverage;
    this.clock = clock;
  }

  /** Is told how far it is, and may stop it by throwing. */
  @FunctionalInterface
  interface Progress {

    /**
     * After each batch.
     *
     * @param checked how many events
     * @param of how many there are
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
    TreeCheck tree = new TreeCheck(events, table, findings, signed);
    tree.run(size, progress);
    coverage.run(size, findings);
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
   * All that the tree is held against. Read before its size is: what is signed meanwhile on another
   * node is of a tree that has grown since.
   */
  private List<Note> notes(Findings findings) {
    return Stream.concat(heads.remembered(findings).stream(), heads.kept().stream()).toList();
  }

  /** Empty when it is not what it says, which is a finding. */
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

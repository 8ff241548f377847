package org.maractracker.query.documents.review;

import java.util.List;
import java.util.OptionalLong;
import org.maractracker.ledger.InclusionProof;
import org.maractracker.ledger.Leaf;
import org.maractracker.ledger.LedgerKeeper;
import org.maractracker.ledger.LedgerKeys;
import org.maractracker.ledger.LedgerProofs;
import org.maractracker.ledger.note.Checkpoint;
import org.maractracker.ledger.note.Note;
import org.maractracker.ledger.note.PublicKey;
import org.maractracker.problem.ProblemCode;
import org.maractracker.problem.RuleViolated;
import org.maractracker.store.events.StoredEvent;
import org.maractracker.store.events.StoredEvents;
import org.maractracker.store.signature.WriterKeys;
import org.springframework.stereotype.Component;

/** Ledger of this process as a port. It verifies every proof before it gives it out. */
@Component
class SignedLedger implements LedgerReader {

  private final LedgerKeeper keeper;
  private final LedgerProofs proofs;
  private final LedgerKeys keys;
  private final StoredEvents events;
  private final WriterKeys writers;

  SignedLedger(
      LedgerKeeper keeper,
      LedgerProofs proofs,
      LedgerKeys keys,
      StoredEvents events,
      WriterKeys writers) {
    this.keeper = keeper;
    this.proofs = proofs;
    this.keys = keys;
    this.events = events;
    this.writers = writers;
  }

  @Override
  public List<String> keys() {
    return keys.all().stream().map(PublicKey::toString).toList();
  }

  @Override
  public List<String> writers() {
    return writers.all();
  }

  @Override
  public long grown() {
    return keeper.grown();
  }

  @Override
  public Head head(long size) {
    return head(proofs.head(size));
  }

  @Override
  public List<Head> headsBefore(long size) {
    return keeper.remarkable(size).stream().map(this::head).toList();
  }

  /**
   * Returns the head, once it is verified: a head that none of the keys in the bundle signed would
   * make the whole bundle worthless.
   */
  private Head head(Note note) {
    Checkpoint head = Checkpoint.of(note);
    if (!keys.signed(note)) {
      throw new RuleViolated(
          ProblemCode.UNAVAILABLE,
          "The head of size %d was signed by a key that is not known here (TRACKER_LEDGER_FORMER_KEYS)."
              .formatted(head.size()));
    }
    return new Head(head.origin(), head.size(), note.toString());
  }

  @Override
  public List<String> consistency(long from, long to) {
    return proofs.consistency(from, OptionalLong.of(to)).hashes();
  }

  @Override
  public Proved proved(long position, Head head) {
    InclusionProof proof = proofs.inclusion(position, OptionalLong.of(head.size()));
    StoredEvent event = events.at(List.of(position)).getFirst();
    if (writers.judge(event) == WriterKeys.Verdict.FORGED) {
      throw new RuleViolated(
          ProblemCode.UNAVAILABLE,
          "No key known here signed the event at position %d as it is (TRACKER_WRITER_KEYS). Whoever"
                  .formatted(position)
              + " runs the system must look.");
    }
    return new Proved(event.eventId(), Leaf.of(event).bytes(), proof.asText());
  }

  @Override
  public String sign(String text) {
    return keys.sign(text).toString();
  }
}

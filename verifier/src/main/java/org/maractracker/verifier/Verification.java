package org.maractracker.verifier;

import java.io.PrintStream;
import org.jspecify.annotations.Nullable;

/** Sequence of all checks. Each that holds is printed; the first that does not ends it. */
final class Verification {

  private final Bundle bundle;
  private final @Nullable LedgerKey expected;
  private final PrintStream out;

  /**
   * @param expected the key that must have signed the manifest; null for any
   */
  Verification(Bundle bundle, @Nullable LedgerKey expected, PrintStream out) {
    this.bundle = bundle;
    this.expected = expected;
    this.out = out;
  }

  void run() throws NotABundle, DoesNotHold {
    say("1. It can be read safely. Entries: %d.".formatted(bundle.names().size()));
    Keys keys = Keys.read(bundle);
    Note note = Note.read(Bundle.MANIFEST, bundle.entry(Bundle.MANIFEST));
    LedgerKey signer = signer(note, keys);
    Manifest manifest = manifest(note, signer);
    manifest.check(bundle);
    say("3. Every entry is as the manifest says, and there is no other.");
    Heads heads = Heads.check(bundle, manifest, keys);
    say(
        ("4. Every head of the ledger is signed, and each grew from the one before."
                + " Heads: %d, of sizes %d to %d.")
            .formatted(heads.count(), heads.first(), heads.own().size()));
    Events events = Events.check(bundle, heads.own());
    say("5. Every event is in the signed tree. Events: %d.".formatted(events.leaves().size()));
    if (bundle.has(Writers.FILE)) {
      sayWhoWrote(Writers.check(bundle, events));
    }
    int streams = events.checkStreams(bundle, manifest.caseId());
    say(
        "6. No sequence has a hole, and each ends where it has to. Sequences: %d."
            .formatted(streams));
    int rows = Chronology.check(bundle, events);
    say("7. Every row of the chronology is one of these events. Rows: %d.".formatted(rows));
    conclude(signer);
  }

  private void sayWhoWrote(Writers writers) {
    say("   Of these %d are signed by the processes that wrote them.".formatted(writers.signed()));
    if (writers.unsigned() > 0) {
      say(
          "   Not signed, though one before them is: %d, the first %s."
              .formatted(writers.unsigned(), writers.firstUnsigned()));
    }
  }

  private LedgerKey signer(Note note, Keys keys) throws DoesNotHold {
    LedgerKey signer = note.signedBy(keys);
    if (note.signatures() != 1) {
      throw new DoesNotHold(Bundle.MANIFEST + " has more than one signature.");
    }
    if (expected != null && !signer.is(expected)) {
      throw new DoesNotHold(
          Bundle.MANIFEST
              + " is not signed by the key you expect, but by one with the fingerprint "
              + signer.fingerprint()
              + ".");
    }
    return signer;
  }

  private Manifest manifest(Note note, LedgerKey signer) throws NotABundle, DoesNotHold {
    Manifest manifest = Manifest.read(note.lines());
    if (!manifest.origin().equals(signer.name())) {
      throw new DoesNotHold(Bundle.MANIFEST + " is signed by the key of another ledger.");
    }
    say("2. The manifest is signed by the key %s.".formatted(signer.label()));
    say(
        "   It speaks of the case %s as of position %d, told %s."
            .formatted(manifest.caseId(), manifest.position(), manifest.period()));
    return manifest;
  }

  private void conclude(LedgerKey signer) {
    say("");
    say("All of this holds: what is shown is what was recorded and signed.");
    if (expected != null) {
      say("It is signed by the key you expect.");
      return;
    }
    say("Whose key it is, no bundle can say. Compare its fingerprint with the one in the minutes:");
    say("  " + signer.fingerprint());
  }

  private void say(String sentence) {
    out.print(sentence + "\n");
  }
}

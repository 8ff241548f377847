package org.maractracker.ledger;

import org.maractracker.ledger.Finding.What;
import org.maractracker.store.events.StoredEvent;
import org.maractracker.store.signature.WriterKeys;

/**
 * Check that each event was signed by a process that writes events. It is given all of them in
 * order: from the first signed one on, every one must be.
 */
final class SignatureCheck {

  private final WriterKeys keys;
  private final Findings findings;
  private boolean afterSigned;

  SignatureCheck(WriterKeys keys, Findings findings) {
    this.keys = keys;
    this.findings = findings;
  }

  void check(StoredEvent event) {
    switch (keys.judge(event)) {
      case UNKNOWN -> {}
      case SIGNED -> afterSigned = true;
      case UNSIGNED -> {
        if (keys.mustBeSigned(event.position(), afterSigned)) {
          findings.add(
              Finding.at(
                  What.EVENT_UNSIGNED,
                  event.position(),
                  "The event has no signature, and earlier ones have: no process of the tracker"
                      + " wrote it, or one without TRACKER_WRITER_KEY"));
        }
      }
      case FORGED ->
          findings.add(
              Finding.at(
                  What.EVENT_FORGED,
                  event.position(),
                  "No key in TRACKER_WRITER_KEYS signed what this event says"));
    }
  }
}

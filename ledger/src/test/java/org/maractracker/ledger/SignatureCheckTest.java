package org.maractracker.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.maractracker.ledger.Finding.What;
import org.maractracker.store.events.NewEvent;
import org.maractracker.store.events.StoredEvent;
import org.maractracker.store.signature.EventSigner;
import org.maractracker.store.signature.WriterKey;
import org.maractracker.store.signature.WriterKeys;

class SignatureCheckTest {

  private static final EventSigner SIGNER = EventSigner.of(WriterKey.newSecret());
  private static final EventSigner STRANGER = EventSigner.of(WriterKey.newSecret());

  private final Findings findings = new Findings();

  private static StoredEvent event(long position, EventSigner signer) {
    NewEvent signed =
        signer.apply(
            new NewEvent(
                "e-" + position,
                "Action",
                "a-1",
                position,
                "ProgressRecorded",
                "1",
                "{}".getBytes(UTF_8),
                "{\"actor\":\"c-1\"}".getBytes(UTF_8)));
    return new StoredEvent(
        position,
        signed.eventId(),
        signed.aggregateType(),
        signed.aggregateId(),
        signed.version(),
        Instant.EPOCH,
        signed.eventType(),
        signed.revision(),
        signed.payload(),
        signed.metaData());
  }

  private List<What> found(WriterKeys keys, EventSigner... signers) {
    SignatureCheck check = new SignatureCheck(keys, findings);
    for (int i = 0; i < signers.length; i++) {
      check.check(event(i + 1, signers[i]));
    }
    return findings.first().stream().map(Finding::what).toList();
  }

  private static WriterKeys keys(long since) {
    return new WriterKeys(SIGNER.publicKey().stream().toList(), since);
  }

  @Test
  void eventsFromBeforeTheFirstSignatureNeedNone() {
    assertThat(found(keys(0), EventSigner.NONE, EventSigner.NONE, SIGNER, SIGNER)).isEmpty();
  }

  @Test
  void anUnsignedEventAfterASignedOneIsNamed() {
    assertThat(found(keys(0), EventSigner.NONE, SIGNER, EventSigner.NONE))
        .containsExactly(What.EVENT_UNSIGNED);
    assertThat(findings.first().getFirst().position()).isEqualTo(3);
  }

  @Test
  void anEventThatAnotherKeySignedIsNamed() {
    assertThat(found(keys(0), STRANGER, SIGNER)).containsExactly(What.EVENT_FORGED);
    assertThat(findings.first().getFirst().position()).isEqualTo(1);
  }

  @Test
  void whatIsAccountedForIsNotNamedAgain() {
    assertThat(found(keys(4), SIGNER, EventSigner.NONE, STRANGER, SIGNER)).isEmpty();
    assertThat(found(keys(4), SIGNER, SIGNER, SIGNER, EventSigner.NONE))
        .containsExactly(What.EVENT_UNSIGNED);
  }

  @Test
  void nothingIsSaidWithoutKeys() {
    assertThat(found(WriterKeys.NONE, SIGNER, EventSigner.NONE, STRANGER)).isEmpty();
  }
}

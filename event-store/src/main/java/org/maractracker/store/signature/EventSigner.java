package org.maractracker.store.signature;

import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.maractracker.store.events.NewEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Signer of the events that this process writes; one without a key leaves them as they are. */
public final class EventSigner implements UnaryOperator<NewEvent> {

  public static final EventSigner NONE = new EventSigner(null);

  private static final Logger LOG = LoggerFactory.getLogger(EventSigner.class);

  private final @Nullable WriterKey key;

  private EventSigner(@Nullable WriterKey key) {
    this.key = key;
  }

  /**
   * Returns the signer with a key, and logs the public key, which those who audit must know.
   *
   * @param secret 32 bytes in base64
   * @throws IllegalArgumentException when it is something else
   */
  public static EventSigner of(String secret) {
    WriterKey key = WriterKey.of(secret);
    LOG.info("Events are signed. For TRACKER_WRITER_KEYS of other processes: {}", key.publicKey());
    return new EventSigner(key);
  }

  /** Returns the key that verifies what this signs; empty where it signs nothing. */
  public Optional<WriterPublicKey> publicKey() {
    return Optional.ofNullable(key).map(WriterKey::publicKey);
  }

  @Override
  public NewEvent apply(NewEvent event) {
    return key == null ? event : EventSignature.add(key, event);
  }
}

package org.maractracker.store.signature;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.maractracker.store.events.StoredEvent;

/**
 * Keys of all processes that wrote events, former ones too, as far as this process knows them: by
 * them an event that was put into the table by somebody else is told from a real one.
 */
public final class WriterKeys {

  /** What a process has that knows no keys: it finds nothing wrong with any signature. */
  public static final WriterKeys NONE = new WriterKeys(List.of(), 0);

  private final Map<String, WriterPublicKey> byId;
  private final long since;

  /**
   * @param since the position from which on every event must be signed, and before which none is
   *     looked at; 0 for that of the first that is signed
   */
  public WriterKeys(Collection<WriterPublicKey> keys, long since) {
    this.byId =
        keys.stream()
            .distinct()
            .collect(Collectors.toUnmodifiableMap(WriterPublicKey::id, key -> key));
    this.since = since;
  }

  /** What is to be thought of an event by its signature. */
  public enum Verdict {
    /** One of the keys signed it. */
    SIGNED,
    /** It has no signature, like those that were recorded before events were signed. */
    UNSIGNED,
    /** None of the keys signed what it is now. */
    FORGED,
    /** No key is known by which it could be said, or it is accounted for. */
    UNKNOWN
  }

  /** Returns the keys in their written form, in the order of that. */
  public List<String> all() {
    return byId.values().stream().map(WriterPublicKey::toString).sorted().toList();
  }

  public Verdict judge(StoredEvent event) {
    if (byId.isEmpty() || event.position() < since) {
      return Verdict.UNKNOWN;
    }
    return EventSignature.of(event)
        .map(each -> isGenuine(each) ? Verdict.SIGNED : Verdict.FORGED)
        .orElse(Verdict.UNSIGNED);
  }

  private boolean isGenuine(EventSignature made) {
    return Optional.ofNullable(byId.get(made.keyId()))
        .filter(key -> key.verifies(made.message(), made.signature()))
        .isPresent();
  }

  /**
   * Returns whether an event must be signed.
   *
   * @param afterSigned whether an event before it is
   */
  public boolean mustBeSigned(long position, boolean afterSigned) {
    return afterSigned || (since > 0 && position >= since);
  }
}

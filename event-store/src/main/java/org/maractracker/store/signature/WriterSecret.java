package org.maractracker.store.signature;

/**
 * Secret of a writer's key that this process keeps in a folder of its own, next to its database and
 * not in it.
 *
 * @param base64 32 bytes
 */
public record WriterSecret(String base64) {

  /** Says nothing of the secret. */
  @Override
  public String toString() {
    return "WriterSecret";
  }
}

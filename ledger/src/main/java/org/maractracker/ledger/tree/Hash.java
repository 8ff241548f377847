package org.maractracker.ledger.tree;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * A SHA-256 value of the tree. Leaves and nodes are hashed apart, by a zero and a one byte before
 * them (RFC 6962, section 2.1), so that nobody can show a node as if it were a leaf.
 */
public final class Hash {

  /** How many bytes one has. */
  public static final int LENGTH = 32;

  /** The root of a tree without leaves: the hash of nothing. */
  public static final Hash OF_NOTHING = new Hash(sha256().digest());

  private static final byte LEAF = 0;
  private static final byte NODE = 1;

  private final byte[] bytes;

  private Hash(byte[] bytes) {
    this.bytes = bytes;
  }

  /** The hash of a leaf with these bytes. */
  public static Hash ofLeaf(byte[] leaf) {
    MessageDigest digest = sha256();
    digest.update(LEAF);
    return new Hash(digest.digest(leaf));
  }

  /** The hash of the node above these two. */
  public static Hash ofNode(Hash left, Hash right) {
    MessageDigest digest = sha256();
    digest.update(NODE);
    digest.update(left.bytes);
    return new Hash(digest.digest(right.bytes));
  }

  /**
   * These 32 bytes.
   *
   * @throws IllegalArgumentException when they are fewer or more
   */
  public static Hash of(byte[] bytes) {
    if (bytes.length != LENGTH) {
      throw new IllegalArgumentException("A hash has " + LENGTH + " bytes");
    }
    return new Hash(bytes.clone());
  }

  /**
   * The same, written in base64 with its padding.
   *
   * @throws IllegalArgumentException when it is not so written
   */
  public static Hash ofBase64(String text) {
    Hash hash = of(Base64.getDecoder().decode(text));
    if (!hash.base64().equals(text)) {
      throw new IllegalArgumentException("Not the one way to write it");
    }
    return hash;
  }

  /** As JSON, notes and proofs write it. */
  public String base64() {
    return Base64.getEncoder().encodeToString(bytes);
  }

  /** A copy. */
  public byte[] bytes() {
    return bytes.clone();
  }

  static Hash within(byte[] hashes, int index) {
    return new Hash(Arrays.copyOfRange(hashes, index * LENGTH, (index + 1) * LENGTH));
  }

  void into(byte[] hashes, int index) {
    System.arraycopy(bytes, 0, hashes, index * LENGTH, LENGTH);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Hash hash && Arrays.equals(bytes, hash.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return base64();
  }
}

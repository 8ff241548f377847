package org.maractracker.query.documents.review;

import java.util.List;

/** What a bundle needs of the ledger. */
interface LedgerReader {

  /** Its public keys, {@code name+id+key}, the present one first. */
  List<String> keys();

  /**
   * Takes in what is stored, and signs it.
   *
   * @return how many events it has then
   */
  long grown();

  /** The signed head of a size it has. */
  Head head(long size);

  /** The first head ever signed and the last of each day (UTC), of those smaller, in order. */
  List<Head> headsBefore(long size);

  /** The hashes that show that the tree of one size begins with that of another, in base64. */
  List<String> consistency(long from, long to);

  /** The stored event at a position, as its leaf and the proof that it is in the tree. */
  Proved proved(long position, Head head);

  /** The text as a note signed by the present key. */
  String sign(String text);

  /**
   * A signed head.
   *
   * @param origin the ledger's name
   * @param note the note, whole
   */
  record Head(String origin, long size, String note) {}

  /**
   * An event's leaf and its {@code tlog-proof}.
   *
   * @param eventId the id its message was given
   */
  @SuppressWarnings("ArrayRecordComponent") // written out once, never compared
  record Proved(String eventId, byte[] leaf, String proof) {}
}

package org.maractracker.query.documents.review;

import java.util.List;

/** Port to the ledger: what a bundle needs of it. */
interface LedgerReader {

  /** Returns its public keys, {@code name+id+key}, the present one first. */
  List<String> keys();

  /**
   * Returns the public keys, in base64, of the processes that write events; none where these are
   * not signed.
   */
  List<String> writers();

  /**
   * Adds what is stored to the ledger, and signs it.
   *
   * @return how many events it has then
   */
  long grown();

  Head head(long size);

  /**
   * Returns, of the heads smaller than the size, the first ever signed and the last of each day
   * (UTC), in order.
   */
  List<Head> headsBefore(long size);

  /**
   * Returns the hashes that prove that the tree of one size begins with that of another, in base64.
   */
  List<String> consistency(long from, long to);

  /** Returns the stored event at a position, as its leaf and the proof that it is in the tree. */
  Proved proved(long position, Head head);

  /** Returns the text as a note signed with the present key. */
  String sign(String text);

  /**
   * Signed head.
   *
   * @param origin the ledger's name
   * @param note the note, whole
   */
  record Head(String origin, long size, String note) {}

  /**
   * Leaf of an event, with its {@code tlog-proof}.
   *
   * @param eventId the id its message was given
   */
  @SuppressWarnings("ArrayRecordComponent") // written out once, never compared
  record Proved(String eventId, byte[] leaf, String proof) {}
}

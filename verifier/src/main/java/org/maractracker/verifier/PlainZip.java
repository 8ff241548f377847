package org.maractracker.verifier;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/**
 * Strict reader of the one plain form of zip that a bundle has: entries stored one after the other
 * in the order of their names, described twice in the same way, then the directory, then its end.
 * Anything else that a zip can be (compressed, encrypted, split, padded, linked, overlapping) is
 * refused before its content is looked at, so that nothing can grow beyond the file's own size,
 * lead elsewhere, or be read in two ways.
 */
final class PlainZip {

  static final int LARGEST = 256 * 1024 * 1024;
  static final int LARGEST_ENTRY = 64 * 1024 * 1024;

  private static final int LOCAL = 0x04034b50;
  private static final int CENTRAL = 0x02014b50;
  private static final int END = 0x06054b50;
  private static final int LOCAL_SIZE = 30;
  private static final int CENTRAL_SIZE = 46;
  private static final int END_SIZE = 22;

  /** Version 1.0, which knows only stored files (APPNOTE 4.4.3). */
  private static final int VERSION = 10;

  private static final Pattern NAME =
      Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9._-]*(/[A-Za-z0-9_-][A-Za-z0-9._-]*)*");

  private static final int LONGEST_NAME = 100;

  private final ByteBuffer zip;
  private final SortedMap<String, byte[]> entries = new TreeMap<>();
  private final Set<String> caseless = new HashSet<>();

  /** Offset at which the next entry must begin. */
  private int at;

  private PlainZip(byte[] bytes) {
    this.zip = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  /** Returns the content by name. */
  static SortedMap<String, byte[]> read(byte[] bytes) throws NotABundle {
    PlainZip zip = new PlainZip(bytes);
    zip.read();
    return zip.entries;
  }

  private void read() throws NotABundle {
    int end = zip.capacity() - END_SIZE;
    if (end < 0 || zip.getInt(end) != END || number(end + 20) != 0) {
      throw new NotABundle("it is not a zip, or something is missing at its end or follows it");
    }
    int count = number(end + 8);
    long directory = size(end + 16);
    if (zip.getInt(end + 4) != 0
        || count != number(end + 10)
        || count == 0xffff
        || directory + size(end + 12) != end) {
      throw new NotABundle("its directory is not where its end says");
    }
    int next = (int) directory;
    for (int i = 0; i < count; i++) {
      next = readEntry(next, (int) directory, end);
    }
    if (next != end || at != directory) {
      throw new NotABundle("it has bytes that belong to no entry");
    }
  }

  /**
   * Reads the entry that the directory describes at {@code central}; returns the offset of the next
   * description.
   */
  private int readEntry(int central, int directory, int end) throws NotABundle {
    int next = central + CENTRAL_SIZE;
    if (next > end || zip.getInt(central) != CENTRAL || next + number(central + 28) > end) {
      throw new NotABundle("its directory is damaged");
    }
    byte[] rawName = bytes(next, number(central + 28));
    String shown = "its entry " + Printable.of(rawName);
    refuseWhatIsNotPlain(central, shown);
    String name = name(rawName, shown);
    long size = size(central + 20);
    int data = at + LOCAL_SIZE + rawName.length;
    if (size(central + 42) != at || data + size > directory || !sameHeaders(central, rawName)) {
      throw new NotABundle(shown + " is described in two ways that disagree");
    }
    byte[] content = bytes(data, (int) size);
    if (checksum(content) != size(central + 16)) {
      throw new NotABundle(shown + " is damaged: its checksum is another");
    }
    entries.put(name, content);
    at = data + (int) size;
    return next + rawName.length;
  }

  private void refuseWhatIsNotPlain(int central, String shown) throws NotABundle {
    if ((number(central + 8) & 1) != 0) {
      throw new NotABundle(shown + " is encrypted");
    }
    if (number(central + 10) != 0) {
      throw new NotABundle(shown + " is compressed, and a bundle's entries never are");
    }
    if (number(central + 4) != VERSION
        || number(central + 6) != VERSION
        || number(central + 8) != 0
        || zip.getInt(central + 30) != 0
        || zip.getInt(central + 34) != 0
        || zip.getInt(central + 38) != 0
        || zip.getInt(central + 12) != zip.getInt(10)) {
      throw new NotABundle(shown + " is not a plain file, as a bundle's entries are");
    }
    if (size(central + 20) != size(central + 24)) {
      throw new NotABundle(shown + " claims two sizes");
    }
    if (size(central + 20) > LARGEST_ENTRY) {
      throw new NotABundle(shown + " is larger than 64 MiB");
    }
  }

  private String name(byte[] raw, String shown) throws NotABundle {
    String name = new String(raw, StandardCharsets.ISO_8859_1);
    if (raw.length > LONGEST_NAME || !NAME.matcher(name).matches()) {
      throw new NotABundle(shown + " has a name that no bundle's entry has");
    }
    if (!caseless.add(name.toLowerCase(Locale.ROOT))) {
      throw new NotABundle(shown + " is there twice, or differs from another in case alone");
    }
    if (!entries.isEmpty() && entries.lastKey().compareTo(name) > 0) {
      throw new NotABundle(shown + " is not in the order of names");
    }
    return name;
  }

  /**
   * Returns whether the local header repeats the directory's fields, from the version to the length
   * of the extra field.
   */
  private boolean sameHeaders(int central, byte[] rawName) {
    return zip.getInt(at) == LOCAL
        && Arrays.equals(bytes(at + 4, LOCAL_SIZE - 4), bytes(central + 6, LOCAL_SIZE - 4))
        && Arrays.equals(bytes(at + LOCAL_SIZE, rawName.length), rawName);
  }

  private static long checksum(byte[] content) {
    CRC32 crc = new CRC32();
    crc.update(content);
    return crc.getValue();
  }

  private byte[] bytes(int from, int length) {
    return Arrays.copyOfRange(zip.array(), from, from + length);
  }

  private int number(int index) {
    return zip.getShort(index) & 0xffff;
  }

  private long size(int index) {
    return zip.getInt(index) & 0xffffffffL;
  }
}

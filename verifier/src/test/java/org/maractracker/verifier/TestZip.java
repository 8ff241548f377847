package org.maractracker.verifier;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;

/** Writes the plain form of zip, and whatever else one makes of its entries. */
final class TestZip {

  final List<Entry> entries = new ArrayList<>();
  byte[] between = {};
  int countTooMany;

  /** An entry, each field of which can be made a lie. */
  static final class Entry {
    byte[] name;
    byte[] localName;
    byte[] content;
    int madeBy = 10;
    int flags;
    int method;
    int time = 0x00210000;
    int crc;
    long packed;
    long size;
    long localSize;
    byte[] extra = {};
    int attributes;
    int offsetShift;

    Entry(byte[] name, byte[] content) {
      this.name = name;
      this.localName = name;
      this.content = content;
      CRC32 checksum = new CRC32();
      checksum.update(content);
      this.crc = (int) checksum.getValue();
      this.packed = content.length;
      this.size = content.length;
      this.localSize = content.length;
    }

    private ByteBuffer common(ByteBuffer header, byte[] name, long size) {
      return header
          .putShort((short) 10)
          .putShort((short) flags)
          .putShort((short) method)
          .putInt(time)
          .putInt(crc)
          .putInt((int) packed)
          .putInt((int) size)
          .putShort((short) name.length)
          .putShort((short) extra.length);
    }

    private byte[] local() {
      return common(buffer(30).putInt(0x04034b50), localName, localSize).array();
    }

    private byte[] central(int offset) {
      return common(buffer(46).putInt(0x02014b50).putShort((short) madeBy), name, size)
          .putShort((short) 0)
          .putShort((short) 0)
          .putShort((short) 0)
          .putInt(attributes)
          .putInt(offset + offsetShift)
          .array();
    }
  }

  static TestZip of(Map<String, byte[]> contents) {
    TestZip zip = new TestZip();
    contents.forEach(zip::add);
    return zip;
  }

  Entry add(String name, byte[] content) {
    Entry entry = new Entry(name.getBytes(StandardCharsets.UTF_8), content);
    entries.add(entry);
    return entry;
  }

  byte[] bytes() {
    ByteArrayOutputStream zip = new ByteArrayOutputStream();
    ByteArrayOutputStream directory = new ByteArrayOutputStream();
    for (Entry entry : entries) {
      directory.writeBytes(entry.central(zip.size()));
      directory.writeBytes(entry.name);
      directory.writeBytes(entry.extra);
      zip.writeBytes(entry.local());
      zip.writeBytes(entry.localName);
      zip.writeBytes(entry.extra);
      zip.writeBytes(entry.content);
      zip.writeBytes(between);
    }
    int from = zip.size();
    zip.writeBytes(directory.toByteArray());
    zip.writeBytes(
        buffer(22)
            .putInt(0x06054b50)
            .putInt(0)
            .putShort((short) (entries.size() + countTooMany))
            .putShort((short) (entries.size() + countTooMany))
            .putInt(directory.size())
            .putInt(from)
            .putShort((short) 0)
            .array());
    return zip.toByteArray();
  }

  private static ByteBuffer buffer(int size) {
    return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
  }
}

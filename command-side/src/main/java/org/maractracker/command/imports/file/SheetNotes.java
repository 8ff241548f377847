package org.maractracker.command.imports.file;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.poi.ss.util.CellReference;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/**
 * XML handler that gathers the notes on a sheet's cells (ECMA-376, part 1, 18.7) and the comments
 * that newer programs thread (MS-XLSX, 2.6.205). A thread stands in the notes too, for older
 * programs: there it is passed over.
 */
final class SheetNotes extends DefaultHandler {

  private static final String OF_A_THREAD = "[Threaded comment]";

  private final Map<Integer, Map<Integer, String>> notes = new TreeMap<>();
  private final StringBuilder text = new StringBuilder();
  private @Nullable CellReference on;
  private boolean words;

  /** Returns the rows with notes, from 1. */
  Set<Integer> rows() {
    return notes.keySet();
  }

  /** Returns a row's notes, by column; several on one cell in their order. */
  Map<Integer, String> of(int row) {
    return notes.getOrDefault(row, Map.of());
  }

  @Override
  public void startElement(String uri, String name, String qName, Attributes attributes) {
    switch (name) {
      case "comment", "threadedComment" -> {
        on = new CellReference(attributes.getValue("ref"));
        text.setLength(0);
      }
      case "t", "text" -> words = true;
      default -> {
        // How it looks, and who wrote it.
      }
    }
  }

  @Override
  public void characters(char[] characters, int start, int length) {
    if (words) {
      text.append(characters, start, length);
    }
  }

  @Override
  public void endElement(String uri, String name, String qName) {
    switch (name) {
      case "t", "text" -> words = false;
      case "comment", "threadedComment" -> keep();
      default -> {
        // See above.
      }
    }
  }

  private void keep() {
    String said = Cell.of(text.toString()).text();
    if (on != null && !said.isEmpty() && !said.startsWith(OF_A_THREAD)) {
      notes
          .computeIfAbsent(on.getRow() + 1, _ -> new TreeMap<>())
          .merge((int) on.getCol(), said, (one, other) -> one + "\n" + other);
    }
    on = null;
  }
}

package org.maractracker.command.imports.file;

import java.util.BitSet;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/**
 * XML handler that finds which of a workbook's shared texts have a struck-through part, read from
 * its part {@code sharedStrings}: the library gives their words alone.
 */
final class StruckStrings extends DefaultHandler {

  private final BitSet struck = new BitSet();
  private int count = -1;
  private boolean strikes;
  private boolean words;

  boolean isStruck(int index) {
    return struck.get(index);
  }

  @Override
  public void startElement(String uri, String name, String qName, Attributes attributes) {
    switch (name) {
      case "si" -> count++;
      case "r" -> strikes = false;
      case "t" -> words = true;
      default -> strikes |= Strike.isOn(name, attributes);
    }
  }

  @Override
  public void characters(char[] characters, int start, int length) {
    if (strikes && words && !new String(characters, start, length).isBlank()) {
      struck.set(count);
    }
  }

  @Override
  public void endElement(String uri, String name, String qName) {
    switch (name) {
      case "t" -> words = false;
      case "r" -> strikes = false;
      default -> {
        // Only what a run shows counts.
      }
    }
  }
}

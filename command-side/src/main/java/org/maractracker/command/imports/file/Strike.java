package org.maractracker.command.imports.file;

import org.xml.sax.Attributes;

/** Marks of struck-through text in workbooks (ECMA-376, part 1, 18.4.10). */
final class Strike {

  private Strike() {}

  /** Returns whether the element strikes through; it may also say that nothing is. */
  static boolean isOn(String element, Attributes attributes) {
    String value = attributes.getValue("val");
    return element.equals("strike") && (value == null || value.equals("1") || value.equals("true"));
  }
}

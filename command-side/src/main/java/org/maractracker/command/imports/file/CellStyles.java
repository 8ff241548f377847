package org.maractracker.command.imports.file;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DateUtil;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Styles of the numbers in a workbook, read from its parts {@code workbook} and {@code styles}: a
 * date is a number of days in a cell whose style shows it as a date.
 */
final class CellStyles extends DefaultHandler {

  /** Number from which on a number could no longer be written out in full. */
  private static final double WRITTEN_OUT = 1e15;

  private final Map<Integer, String> formats = new HashMap<>();
  private final List<Integer> styles = new ArrayList<>();
  private final Map<Integer, Shown> shown = new HashMap<>();
  private final List<Integer> fontsOfStyles = new ArrayList<>();
  private final BitSet struckFonts = new BitSet();
  private int fonts = -1;
  private boolean inFonts;
  private boolean cells;
  private boolean since1904;

  private enum Shown {
    NUMBER,
    DAY,
    MONTH
  }

  @Override
  public void startElement(String uri, String name, String qName, Attributes attributes) {
    switch (name) {
      case "workbookPr" -> since1904 = isTrue(attributes.getValue("date1904"));
      case "numFmt" ->
          formats.put(
              number(attributes.getValue("numFmtId")), text(attributes.getValue("formatCode")));
      case "cellXfs" -> cells = true;
      case "xf" -> {
        if (cells) {
          styles.add(number(attributes.getValue("numFmtId")));
          fontsOfStyles.add(number(attributes.getValue("fontId")));
        }
      }
      case "fonts" -> inFonts = true;
      case "font" -> fonts += inFonts ? 1 : 0;
      default -> {
        // Of a font, only whether it strikes through counts; colours are ignored.
        if (inFonts && Strike.isOn(name, attributes)) {
          struckFonts.set(fonts);
        }
      }
    }
  }

  @Override
  public void endElement(String uri, String name, String qName) {
    switch (name) {
      case "cellXfs" -> cells = false;
      case "fonts" -> inFonts = false; // What follows is of rules for colouring cells.
      default -> {
        // See above.
      }
    }
  }

  /** Returns whether a cell of that style is struck through. */
  boolean isStruck(int style) {
    return style < fontsOfStyles.size() && struckFonts.get(fontsOfStyles.get(style));
  }

  /**
   * Returns what a cell with that number in it shows. A month has no day, though the number has.
   */
  Cell cell(String written, int style) {
    double value = Double.parseDouble(written);
    Shown as = shown.computeIfAbsent(style, this::shown);
    if (as == Shown.NUMBER || !DateUtil.isValidExcelDate(value) || value < 1) {
      return Cell.of(plain(value));
    }
    LocalDate day = DateUtil.getLocalDateTime(value, since1904).toLocalDate();
    return as == Shown.DAY ? Cell.of(day) : Cell.of(YearMonth.from(day).toString());
  }

  private Shown shown(int style) {
    int id = style < styles.size() ? styles.get(style) : 0;
    String format = formats.getOrDefault(id, text(BuiltinFormats.getBuiltinFormat(id)));
    if (!DateUtil.isADateFormat(id, format)) {
      return Shown.NUMBER;
    }
    String bare = format.replaceAll("\\[[^]]*]|\"[^\"]*\"|\\\\.", "").toLowerCase(Locale.ROOT);
    return bare.contains("y") && !bare.contains("d") ? Shown.MONTH : Shown.DAY;
  }

  private static String plain(double value) {
    boolean whole = value == Math.rint(value) && Math.abs(value) < WRITTEN_OUT;
    return whole ? Long.toString((long) value) : BigDecimal.valueOf(value).toString();
  }

  private static boolean isTrue(@Nullable String value) {
    return "1".equals(value) || "true".equals(value);
  }

  private static int number(@Nullable String value) {
    return value == null ? 0 : Integer.parseInt(value);
  }

  private static String text(@Nullable String value) {
    return value == null ? "General" : value;
  }
}

package org.maractracker.command.imports.file;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DataFormatter;
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

  /** Format whose zeros, letters or powers of ten are read with the number. */
  private static final Pattern SPOKEN_FORM =
      Pattern.compile("(?<![.0#,])0[0-]*0|(?<![\\[$])\"[^\"]*\\p{L}|\\\\\\p{L}|E[+-]");

  private final Map<Integer, String> formats = new HashMap<>();
  private final List<Integer> styles = new ArrayList<>();
  private final Map<Integer, Shown> shown = new HashMap<>();
  private final List<Integer> fontsOfStyles = new ArrayList<>();
  private final Set<String> hiddenSheets = new HashSet<>();
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
      case "sheet" -> {
        String state = text(attributes.getValue("state"));
        if (state.equals("hidden") || state.equals("veryHidden")) {
          hiddenSheets.add(text(attributes.getValue("name")));
        }
      }
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

  /** Returns whether the workbook hides the sheet of that name. */
  boolean isHidden(String sheet) {
    return hiddenSheets.contains(sheet);
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
      return Cell.of(as == Shown.NUMBER ? number(value, style) : plain(value));
    }
    // To the second, and never to the day after: many lists end a day at 23:59:59.
    LocalDateTime at = DateUtil.getLocalDateTime(value, since1904, true);
    if (as == Shown.MONTH) {
      return Cell.of(YearMonth.from(at).toString());
    }
    boolean dayAlone = at.toLocalTime().equals(LocalTime.MIDNIGHT);
    return dayAlone
        ? Cell.of(at.toLocalDate())
        : Cell.of(at.toLocalDate() + " " + at.toLocalTime());
  }

  /**
   * Returns a number as the sheet shows it where its form is part of what it says: with zeros
   * before it, letters beside it, or as a power of ten, which "1E5" becomes.
   */
  private String number(double value, int style) {
    int id = style < styles.size() ? styles.get(style) : 0;
    String format = formats.getOrDefault(id, text(BuiltinFormats.getBuiltinFormat(id)));
    return SPOKEN_FORM.matcher(format).find()
        ? new DataFormatter(Locale.UK).formatRawCellContents(value, id, format).strip()
        : plain(value);
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

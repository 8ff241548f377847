package org.maractracker.query.export;

import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPrGeneral;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/** Styles that a new Word document lacks: real headings, a language, a landscape sheet. */
final class WordStyles {

  private static final String FONT = "Arial";
  private static final int[] HALF_POINTS = {32, 26, 22, 19};
  private static final int TEXT_HALF_POINTS = 18;

  /** Long side of A4, in twentieths of a point. */
  static final int LONG_SIDE = 16838;

  private static final int SHORT_SIDE = 11906;

  /** Margin of a sheet, in twentieths of a point: 18 mm. */
  static final int MARGIN = 1020;

  private WordStyles() {}

  static void add(XWPFDocument word) {
    XWPFStyles styles = word.createStyles();
    styles.setSpellingLanguage("en-GB");
    CTRPr text = CTRPr.Factory.newInstance();
    text.addNewSz().setVal(BigInteger.valueOf(TEXT_HALF_POINTS));
    text.addNewLang().setVal("en-GB");
    styles.setDefaultFonts(fonts());
    styles.addStyle(style("Normal", "Normal", text, -1));
    for (int level = 1; level <= HALF_POINTS.length; level++) {
      styles.addStyle(heading(level));
    }
    CTSectPr section = word.getDocument().getBody().addNewSectPr();
    CTPageSz sheet = section.addNewPgSz();
    sheet.setOrient(STPageOrientation.LANDSCAPE);
    sheet.setW(BigInteger.valueOf(LONG_SIDE));
    sheet.setH(BigInteger.valueOf(SHORT_SIDE));
    CTPageMar margins = section.addNewPgMar();
    margins.setLeft(BigInteger.valueOf(MARGIN));
    margins.setRight(BigInteger.valueOf(MARGIN));
    margins.setTop(BigInteger.valueOf(MARGIN));
    margins.setBottom(BigInteger.valueOf(MARGIN));
    margins.setHeader(BigInteger.valueOf(MARGIN / 2));
    margins.setFooter(BigInteger.valueOf(MARGIN / 2));
  }

  private static CTFonts fonts() {
    CTFonts fonts = CTFonts.Factory.newInstance();
    fonts.setAscii(FONT);
    fonts.setHAnsi(FONT);
    fonts.setCs(FONT);
    return fonts;
  }

  private static XWPFStyle heading(int level) {
    CTRPr text = CTRPr.Factory.newInstance();
    text.addNewB();
    text.addNewSz().setVal(BigInteger.valueOf(HALF_POINTS[level - 1]));
    return style("Heading" + level, "heading " + level, text, level - 1);
  }

  private static XWPFStyle style(String id, String name, CTRPr text, int outline) {
    CTStyle style = CTStyle.Factory.newInstance();
    style.setStyleId(id);
    style.addNewName().setVal(name);
    style.addNewQFormat();
    style.setType(STStyleType.PARAGRAPH);
    style.setRPr(text);
    if (outline >= 0) {
      CTPPrGeneral paragraph = style.addNewPPr();
      paragraph.addNewKeepNext();
      paragraph.addNewOutlineLvl().setVal(BigInteger.valueOf(outline));
    }
    return new XWPFStyle(style);
  }
}

package org.maractracker.query.export;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Set;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * Renderer of pages as PDF: PDF/A-2a, tagged. A character that the font lacks (Liberation Sans has
 * Latin, Greek and Cyrillic) is printed as {@code #}; HTML and CSV have it.
 */
public final class PdfRenderer {

  private static final String FAMILY = "Liberation Sans";
  private static final byte[] COLOURS = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
  private static final Set<Character.UnicodeScript> SCRIPTS =
      Set.of(
          Character.UnicodeScript.LATIN,
          Character.UnicodeScript.GREEK,
          Character.UnicodeScript.CYRILLIC,
          Character.UnicodeScript.COMMON);
  private static final int REGULAR = 400;
  private static final int BOLD = 700;

  /** Returns whether a text has letters that the font lacks. */
  public static boolean lacksLettersOf(String text) {
    return text.codePoints()
        .filter(Character::isLetter)
        .mapToObj(Character.UnicodeScript::of)
        .anyMatch(script -> !SCRIPTS.contains(script));
  }

  /**
   * Returns the page as a PDF.
   *
   * @param page XHTML with a language, a title and a description, whose only font is Liberation
   *     Sans
   * @param asOf the creation date in the file; page and date together determine every byte
   */
  public byte[] print(String page, Instant asOf) {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try (PDDocument document = new DatedDocument(asOf);
        PdfBoxRenderer renderer = renderer(page, document)) {
      renderer.createPDFWithoutClosing();
      document.save(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file.toByteArray();
  }

  private static PdfBoxRenderer renderer(String page, PDDocument document) throws IOException {
    return new PdfRendererBuilder()
        .usePDDocument(document)
        .withProducer("MARAC action tracker")
        .usePdfAConformance(PdfAConformance.PDFA_2_A)
        .usePdfUaAccessibility(true)
        .useColorProfile(COLOURS)
        .useFont(font("Regular", document), FAMILY, REGULAR, FontStyle.NORMAL, true)
        .useFont(font("Bold", document), FAMILY, BOLD, FontStyle.NORMAL, true)
        .useUriResolver((base, address) -> null)
        .withHtmlContent(page, "")
        .buildPdfRenderer();
  }

  /**
   * Returns the font without ligatures: for each piece of text the library compiles a pattern of
   * all of the font's ligatures again, which took more than half of the time of an evidence pack
   * (decision 808).
   */
  private static PDFontSupplier font(String weight, PDDocument document) throws IOException {
    try (InputStream file = open("/liberation/LiberationSans-" + weight + ".ttf")) {
      TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(file));
      font.setEnableGsub(false);
      return new PDFontSupplier(PDType0Font.load(document, font, true));
    }
  }

  private static InputStream open(String font) {
    InputStream file = PdfRenderer.class.getResourceAsStream(font);
    if (file == null) {
      throw new IllegalStateException("The font is not on the class path");
    }
    return file;
  }
}

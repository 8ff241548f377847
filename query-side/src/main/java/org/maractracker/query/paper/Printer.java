package org.maractracker.query.paper;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
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
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Prints a page as a PDF: PDF/A-2a, tagged. A character that the font lacks (Liberation Sans has
 * Latin, Greek and Cyrillic) is printed as {@code #}; HTML and CSV have it.
 */
public final class Printer {

  private static final String FAMILY = "Liberation Sans";
  private static final byte[] COLOURS = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
  private static final int REGULAR = 400;
  private static final int BOLD = 700;

  /**
   * The page as a PDF.
   *
   * @param page XHTML with a language, a title and a description, whose only font is Liberation
   *     Sans
   * @param asOf stands in the file as when it was made; with the page it decides every byte
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

  private static PdfBoxRenderer renderer(String page, PDDocument document) {
    return new PdfRendererBuilder()
        .usePDDocument(document)
        .withProducer("MARAC action tracker")
        .usePdfAConformance(PdfAConformance.PDFA_2_A)
        .usePdfUaAccessibility(true)
        .useColorProfile(COLOURS)
        .useFont(() -> font("Regular"), FAMILY, REGULAR, FontStyle.NORMAL, true)
        .useFont(() -> font("Bold"), FAMILY, BOLD, FontStyle.NORMAL, true)
        .useUriResolver((base, address) -> null)
        .withHtmlContent(page, "")
        .buildPdfRenderer();
  }

  private static InputStream font(String weight) {
    InputStream font =
        Printer.class.getResourceAsStream("/liberation/LiberationSans-" + weight + ".ttf");
    if (font == null) {
      throw new IllegalStateException("The font is not on the class path");
    }
    return font;
  }
}

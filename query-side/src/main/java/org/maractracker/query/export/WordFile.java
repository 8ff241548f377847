package org.maractracker.query.export;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.Instant;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * Converter of pages to Word documents: the same headings, paragraphs and tables in the same order,
 * with styles that a reader can navigate by and change. What the page marks {@code marking} stands
 * on every sheet; scripts, pictures and styles of the page are left out.
 */
public final class WordFile {

  private WordFile() {}

  /**
   * Returns the page as a DOCX file.
   *
   * @param page XHTML with a title
   * @param asOf the creation date in the file; page and date together determine every byte
   */
  public static byte[] write(String page, Instant asOf) {
    Document parsed = parsed(page);
    try (XWPFDocument word = new XWPFDocument()) {
      WordStyles.add(word);
      String title = text((Element) parsed.getElementsByTagName("title").item(0));
      children((Element) parsed.getElementsByTagName("body").item(0), word);
      return ReproducibleOoxml.of(word, title, asOf);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Parses the page without fetching or expanding anything that it refers to. */
  private static Document parsed(String page) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
      factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
      factory.setExpandEntityReferences(false);
      return factory.newDocumentBuilder().parse(new InputSource(new StringReader(page)));
    } catch (ParserConfigurationException | SAXException | IOException e) {
      throw new IllegalArgumentException("No page that is well formed", e);
    }
  }

  private static void children(Element parent, XWPFDocument word) {
    Elements.of(parent).forEach(each -> add(each, word));
  }

  private static void add(Element element, XWPFDocument word) {
    switch (element.getTagName()) {
      case "h1", "h2", "h3", "h4" -> heading(element, word);
      case "p" -> paragraph(element, word);
      case "table" -> WordTable.add(element, word);
      case "div" -> block(element, word);
      default -> children(element, word);
    }
  }

  private static void heading(Element element, XWPFDocument word) {
    XWPFParagraph paragraph = word.createParagraph();
    paragraph.setPageBreak(element.getAttribute("class").equals("page"));
    paragraph.setStyle("Heading" + element.getTagName().charAt(1));
    lines(paragraph, text(element), false);
  }

  private static void paragraph(Element element, XWPFDocument word) {
    lines(word.createParagraph(), text(element), element.getAttribute("class").equals("standing"));
  }

  private static void block(Element element, XWPFDocument word) {
    switch (element.getAttribute("class")) {
      case "marking" -> {
        XWPFParagraph paragraph = word.createHeader(HeaderFooterType.DEFAULT).createParagraph();
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        lines(paragraph, text(element), true);
      }
      case "footer" -> footer(element, word);
      default -> children(element, word);
    }
  }

  /** Adds the page's footer, and behind it the number of each sheet, which Word counts. */
  private static void footer(Element element, XWPFDocument word) {
    XWPFParagraph paragraph = word.createFooter(HeaderFooterType.DEFAULT).createParagraph();
    lines(paragraph, text(element) + ". Page ", false);
    paragraph.getCTP().addNewFldSimple().setInstr("PAGE");
    lines(paragraph, " of ", false);
    paragraph.getCTP().addNewFldSimple().setInstr("NUMPAGES");
  }

  /** Adds the text with its line breaks. */
  static void lines(XWPFParagraph paragraph, String text, boolean bold) {
    XWPFRun run = paragraph.createRun();
    if (bold) {
      run.setBold(true);
    }
    String[] lines = text.split("\\R", -1);
    for (int i = 0; i < lines.length; i++) {
      if (i > 0) {
        run.addBreak();
      }
      run.setText(lines[i], i);
    }
  }

  static String text(Element element) {
    return element.getTextContent().strip();
  }
}

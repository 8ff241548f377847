package org.maractracker.query.export;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.stream.Stream;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** What archives (PDF/A-2a) and screen readers (PDF/UA-1) find wrong with a PDF. */
public final class Standards {

  static {
    VeraGreenfieldFoundryProvider.initialise();
  }

  private Standards() {}

  public static List<String> faults(byte[] pdf) {
    return Stream.of(PDFAFlavour.PDFA_2_A, PDFAFlavour.PDFUA_1)
        .flatMap(standard -> faults(pdf, standard).stream())
        .toList();
  }

  private static List<String> faults(byte[] pdf, PDFAFlavour standard) {
    try (PDFAParser parser =
            Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), standard);
        PDFAValidator validator = Foundries.defaultInstance().createValidator(standard, false)) {
      return validator.validate(parser).getTestAssertions().stream()
          .map(TestAssertion::getMessage)
          .toList();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}

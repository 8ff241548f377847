package org.maractracker.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.maractracker.ledger.Finding.What;

class FindingsTest {

  @Test
  void whatIsRareIsNotCrowdedOutByWhatIsMany() {
    Findings findings = new Findings();
    for (int position = 1; position <= 1_000; position++) {
      findings.add(Finding.at(What.EVENT_UNSIGNED, position, "It has no signature"));
    }
    findings.add(Finding.of(What.HEAD_DIFFERS, "Another head was signed"));
    assertThat(findings.count()).isEqualTo(1_001);
    assertThat(findings.first()).hasSize(21);
    assertThat(findings.first().getFirst().position()).isEqualTo(1);
    assertThat(findings.first().getLast().what()).isEqualTo(What.HEAD_DIFFERS);
  }
}

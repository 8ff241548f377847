package org.maractracker.before.making;

import java.util.List;

/** What is written into actions. */
final class Words {

  private static final List<String> DESCRIPTIONS =
      List.of(
          "Change the locks – front & back",
          "Refer to the Freedom Programme",
          "Flag the address (“naïve” caller aware)",
          "Ymweld â’r ysgol",
          "Line one\\nLine two\\twith a tab and a \\\\ backslash",
          "Consider MAPPA 审查");

  private Words() {}

  static String description(int k) {
    return DESCRIPTIONS.get(k % DESCRIPTIONS.size()) + " #" + k;
  }

  /** Answers to some of the prompts, given when the action was agreed. */
  static String prompts(int k) {
    return switch (k % 5) {
      case 0 ->
          ", 'protects': ['ADULT_VICTIM', 'CHILD'], 'publicProtectionLinks': ['MAPPA', 'MATAC'],"
              + " 'addedValue': 'MARAC_SPECIFIC', 'capacityConfirmed': true";
      case 1 -> ", 'protects': [], 'capacityConfirmed': false, 'representative': 'Renée'";
      case 2 ->
          ", 'serviceGeneratedRisk': {'possible': true, 'mitigation': 'Unmarked car'},"
              + " 'victimVoice': {'reflected': true, 'note': 'She asked for it'}";
      case 3 ->
          ", 'addedValue': 'BUSINESS_AS_USUAL', 'equality': {'considered': true,"
              + " 'note': 'Interpreter: Język polski'}";
      default -> "";
    };
  }

  /** Answers given afterwards. */
  static String answers(int k) {
    return k % 2 == 0
        ? "{'victimVoice': {'reflected': false}, 'serviceGeneratedRisk': {'possible': false}}"
        : "{'protects': ['OTHER_VULNERABLE'], 'publicProtectionLinks': ['OTHER'],"
            + " 'equality': {'considered': false, 'note': 'To be asked'}, 'occurredOn': '2024'}";
  }
}

package org.maractracker.query.documents.evidence;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** Counts of principle 6, as they are answered and as they are printed. */
final class Counts {

  /** Of the five latest closed meetings, written down by hand from {@link SixMeetings}. */
  private static final String EXPECTED =
      """
      6.1 risksIdentified 7
      6.1 risksWithAction 4
      6.1 risksLeftUnaddressed 2
      6.1 risksWithNeither 1
      6.2 actionsByParty.ADULT_VICTIM 2
      6.2 actionsByParty.CHILD 1
      6.2 actionsByParty.PERPETRATOR 1
      6.2 actionsByParty.AGENCY_STAFF 0
      6.2 actionsByParty.OTHER_VULNERABLE 0
      6.2 actionsByLink.MAPPA 1
      6.2 actionsByLink.CHILD_PROTECTION 1
      6.2 actionsByLink.ADULT_SAFEGUARDING 0
      6.2 actionsByLink.MATAC 0
      6.2 actionsByLink.DISCLOSURE_SCHEME 0
      6.2 actionsByLink.OTHER 0
      6.2 resourcesUnavailable 1
      6.3 actionsAgreed 8
      6.3 linkedToRisk 4
      6.3 capacityConfirmed 2
      6.4 completedInTime 1
      6.4 completedLate 3
      6.4 open 2
      6.4 overdue 1
      6.4 carriedOver 1
      6.4 notUndertaken 1
      6.5 unachievable 2
      6.5 reportedInTime 1
      6.5 minuted 1
      6.5 byReason.CIRCUMSTANCES_CHANGED 1
      6.5 byReason.RESOURCE_UNAVAILABLE 1
      6.5 byReason.OUTSIDE_POWERS 0
      6.5 byReason.UNSAFE_TO_PROCEED 0
      6.5 byReason.OTHER 0
      6.6 jointActions 2
      6.6 confirmed 1
      6.6 agenciesPresent 5
      6.6 agenciesWithActions 4
      """;

  static Map<String, Integer> expected() {
    Map<String, Integer> counts = new TreeMap<>();
    EXPECTED
        .lines()
        .forEach(line -> {
          int end = line.lastIndexOf(' ');
          counts.put(line.substring(0, end), Integer.valueOf(line.substring(end + 1)));
        });
    return counts;
  }

  static Map<String, Integer> counts(JsonNode evidence) {
    Map<String, Integer> counts = new TreeMap<>();
    evidence
        .get("subPrinciples")
        .properties()
        .forEach(part ->
            part.getValue()
                .get("counts")
                .properties()
                .forEach(count -> {
                  String name = part.getKey() + " " + count.getKey();
                  if (count.getValue().isObject()) {
                    count
                        .getValue()
                        .properties()
                        .forEach(each ->
                            counts.put(name + "." + each.getKey(), each.getValue().asInt()));
                  } else {
                    counts.put(name, count.getValue().asInt());
                  }
                }));
    return counts;
  }

  /** The lines of the tables of counts: words and a number. */
  static List<String> printed(String text) {
    List<String> wanted = printedCounts();
    return text.lines().map(String::strip).filter(wanted::contains).toList();
  }

  static List<String> printedCounts() {
    return EXPECTED
        .lines()
        .map(line -> {
          String[] parts = line.split(" ", -1);
          String[] name = parts[1].split("\\.", -1);
          String words = Words.of(name[0]) + (name.length > 1 ? ": " + Words.ofKey(name[1]) : "");
          return words + " " + parts[2];
        })
        .toList();
  }

  private Counts() {}
}

package org.maractracker.before.making;

import static org.maractracker.before.making.TwoYears.NORTH;

import java.time.LocalDate;
import tools.jackson.databind.JsonNode;

/** Some days on which the product reminds agencies, and those they answer to, of what is open. */
final class Reminded {

  private final Teller teller;

  Reminded(Teller teller) {
    this.teller = teller;
  }

  void tell() throws InterruptedException {
    teller.put(
        NORTH + "/local-practice",
        "{'marking': 'OFFICIAL', 'reminding': {'atHour': 9, 'repeatDays': 14, 'mailboxes':"
            + " [{'agencyId': 'police', 'mailbox': 'marac@police.example'},"
            + " {'agencyId': 'idva', 'mailbox': 'marac@idva.example'}],"
            + " 'coordinatorMailbox': 'marac@northshire.example', 'coordinatorAfterDays': 1,"
            + " 'steeringGroupMailbox': 'steering@northshire.example',"
            + " 'steeringGroupAfterDays': 3}}");
    for (LocalDate day = LocalDate.parse("2026-01-05");
        day.isBefore(LocalDate.parse("2026-01-10"));
        day = day.plusDays(1)) {
      teller.at(day, "09:05");
      settled();
    }
    teller.put(NORTH + "/local-practice", "{'marking': 'OFFICIAL-SENSITIVE'}");
  }

  /** Until nothing has been recorded for a while. */
  private void settled() throws InterruptedException {
    long before = -1;
    long now = head();
    while (now != before) {
      Thread.sleep(2500);
      before = now;
      now = head();
    }
  }

  private long head() {
    JsonNode views = teller.product.read("admin", "/api/operations/views").ok().json();
    return views.get("position").asLong();
  }
}

package org.maractracker.before.making;

import java.time.LocalDate;

/** What becomes of one action: twelve ways, by its number. */
final class Life {

  private final TwoYears years;
  private final Teller teller;
  private final String path;
  private final int k;
  private final int agreedAt;
  private final LocalDate agreedOn;

  Life(TwoYears years, Teller teller, String action, int k, int agreedAt) {
    this.years = years;
    this.teller = teller;
    this.path = "/actions/" + action;
    this.k = k;
    this.agreedAt = agreedAt;
    this.agreedOn = years.day(agreedAt);
  }

  void tell() {
    if (k % 12 != 11) {
      deed(agency(owner()), "acknowledge", acknowledged());
    }
    if (k % 2 == 0) {
      progress("PROGRESS", "Called round – nobody in (☎ 01632 960 0" + k + ")", "");
    }
    if (k % 5 == 0) {
      teller.done(
          Teller.COORDINATOR, "PATCH", path + "/prompts", Words.answers(k).replace("%", "%%"));
    }
    switch (k % 12) {
      case 0 -> complete(agreedOn.plusDays(2).toString(), ", 'reportedBy': 'Bjørn'");
      case 1 -> at(1, () -> complete(agreedOn.plusMonths(1).toString().substring(0, 7), ""));
      case 2 -> unachievable();
      case 3 -> carried();
      case 4 -> thereAndBack();
      case 5 -> at(1, () -> decided(1, "remove", "reason", "No longer in the area"));
      case 6 -> inError();
      case 7 -> revised();
      case 8 -> jointly();
      case 9 -> again();
      case 10 -> outsidePowers();
      default -> left();
    }
  }

  private String owner() {
    return TwoYears.owner(k);
  }

  private String other() {
    return TwoYears.other(k);
  }

  /** Who there is at an agency; without anybody the coordinator does it on its behalf. */
  private static String agency(String id) {
    return switch (id) {
      case "police", "idva", "housing" -> id;
      default -> Teller.COORDINATOR;
    };
  }

  private String acknowledged() {
    return k % 3 == 0 ? "{'agencyId': '" + owner() + "'}" : "{}";
  }

  /** Does it; the position of the event that says so. */
  private long deed(String user, String deed, String body, Object... values) {
    return teller.done(user, "POST", path + "/" + deed, body, values).get("position").asLong();
  }

  private void at(int meetingsLater, Runnable deed) {
    years.at(agreedAt + meetingsLater, deed);
  }

  private String meeting(int later) {
    return years.meetings.get(agreedAt + later);
  }

  private void progress(String kind, String note, String more) {
    deed(agency(owner()), "progress", "{'note': '%s', 'kind': '%s'%s}", note, kind, more);
  }

  private void complete(String on, String more) {
    teller.on(agreedOn.plusDays(3));
    deed(
        agency(owner()),
        "complete",
        "{'completedOn': '%s', 'outcome': 'Done – très bien'%s}",
        on,
        more);
  }

  private void decided(int later, String deed, String why, String words) {
    deed("chair", deed, "{'meetingId': '%s', '%s': '%s'}", meeting(later), why, words);
  }

  private void unachievable() {
    String reason = k % 24 == 2 ? "CIRCUMSTANCES_CHANGED" : "RESOURCE_UNAVAILABLE";
    at(
        1,
        () -> {
          deed(
              agency(owner()),
              "report-unachievable",
              "{'reasonClass': '%s', 'explanation': 'She moved to Plzeň', 'reportedOn': '%s',"
                  + " 'reportedBy': 'Duty officer'}",
              reason,
              agreedOn.plusDays(20));
          deed("chair", "minute-unachievable", "{'meetingId': '%s'}", meeting(1));
        });
  }

  private void carried() {
    at(
        1,
        () -> {
          decided(1, "not-undertaken", "explanation", "Nobody was told");
          decided(1, "carry-over", "explanation", "Still needed");
        });
    at(
        2,
        () -> {
          decided(2, "carry-over", "explanation", "And again");
          progress("ATTEMPT", "Told late", ", 'occurredOn': '" + agreedOn.plusMonths(1) + "'");
        });
    if (k % 24 == 3) {
      at(3, () -> complete(agreedOn.plusMonths(3).toString().substring(0, 7), ""));
    }
  }

  private void thereAndBack() {
    at(1, () -> reallocated(other(), 1, ", 'representative': 'Mr Crüe'"));
    at(2, () -> reallocated(owner(), 2, ""));
    at(
        2,
        () -> {
          deed(agency(owner()), "acknowledge", "{}");
          if (k % 24 == 16) {
            complete(agreedOn.plusMonths(3).toString(), "");
          }
        });
  }

  private void reallocated(String to, int later, String more) {
    deed(
        Teller.COORDINATOR,
        "reallocate",
        "{'toAgencyId': '%s', 'meetingId': '%s', 'reason': 'Theirs, rather'%s}",
        to,
        meeting(later),
        more);
  }

  private void inError() {
    teller.on(agreedOn.plusDays(4));
    deed(Teller.COORDINATOR, "entered-in-error", "{'reason': 'Typed for another case'}");
    if (k % 24 == 6) {
      deed(Teller.COORDINATOR, "reopen", "{'reason': 'It was this case after all'}");
      progress("PROGRESS", "Begun", "");
    }
  }

  private void revised() {
    teller.on(agreedOn.plusDays(4));
    due(agreedOn.plusDays(50));
    at(1, () -> due(agreedOn.plusDays(120)));
    at(1, () -> progress("ATTEMPT", "No reply, some time that year", ", 'occurredOn': '2024'"));
    if (k % 24 == 7) {
      at(2, () -> complete(agreedOn.plusMonths(2).toString().substring(0, 7), ""));
    }
  }

  private void due(LocalDate day) {
    deed(
        Teller.COORDINATOR,
        "due-date",
        "{'dueOn': '%s', 'reason': 'Parts awaited', 'occurredOn': '%s'}",
        day,
        agreedOn.plusDays(1));
  }

  private void jointly() {
    teller.on(agreedOn.plusDays(1));
    confirm();
    deed(
        Teller.COORDINATOR,
        "joint-arrangement",
        "{'partnerAgencyIds': ['%s'], 'communication': {'how': 'By phone', 'when': 'Mondays'}}",
        other());
    if (k % 24 == 8) {
      confirm();
      complete(agreedOn.plusDays(2).toString(), "");
    }
  }

  private void confirm() {
    deed(
        agency(other()),
        "joint-arrangement/confirmations",
        "{'agencyId': '%s', 'occurredOn': '%s'}",
        other(),
        agreedOn);
  }

  private void again() {
    teller.on(agreedOn.plusDays(4));
    complete(agreedOn.plusDays(1).toString(), "");
    long reopened = deed(Teller.COORDINATOR, "reopen", "{'reason': 'The lock was the wrong one'}");
    at(1, () -> complete(String.valueOf(agreedOn.getYear()), ", 'reportedBy': 'Ægir'"));
    at(
        2,
        () ->
            deed(
                agency(owner()),
                "addenda",
                "{'statement': 'It was the back door', 'aboutPosition': %d, 'occurredOn': '%s'}",
                reopened,
                agreedOn.plusMonths(1).toString().substring(0, 7)));
  }

  private void outsidePowers() {
    String reason = k % 24 == 10 ? "OUTSIDE_POWERS" : k % 36 == 34 ? "UNSAFE_TO_PROCEED" : "OTHER";
    at(
        1,
        () ->
            deed(
                Teller.COORDINATOR,
                "report-unachievable",
                "{'reasonClass': '%s', 'explanation': 'Not ours to do', 'reportedOn': '%s'}",
                reason,
                k % 24 == 10 ? agreedOn.getYear() : agreedOn.plusDays(9)));
    if (k % 24 == 22) {
      at(2, () -> deed("chair", "reopen", "{'reason': 'The law changed'}"));
    }
  }

  private void left() {
    teller.done(
        Teller.COORDINATOR,
        "PUT",
        path + "/representative",
        "{'representative': 'PC Nowak-Żółć %d'}",
        k);
    at(1, () -> decided(1, "not-undertaken", "explanation", "Nothing heard"));
  }
}

package org.maractracker.http.budget;

/** Kind of work that a budget is for. */
public enum Work {
  EXPORTS("exports"),
  PDFS("PDFs"),
  AS_OF("questions about the past"),
  SEARCHES("searches"),
  HISTORIES("histories"),
  WAITS("requests that wait until an answer is fresh"),
  /** Requests of any kind, which each hold a thread. */
  REQUESTS("requests"),
  /** The same, of one caller. */
  OWN_REQUESTS("requests");

  private final String words;

  Work(String words) {
    this.words = words;
  }

  /** Returns what a refusal calls several of them. */
  String words() {
    return words;
  }
}

package org.maractracker.query.marac;

/**
 * A MARAC as its members read it.
 *
 * @param timeZone the IANA zone whose days its dates are
 * @param repeatWindowMonths within how many months of the earlier referral a new one is a repeat
 * @param version its last event
 * @param position where that event stands in the store
 */
record MaracRow(
    String maracId,
    String name,
    String timeZone,
    int repeatWindowMonths,
    long version,
    long position) {

  static MaracRow of(Marac marac) {
    return new MaracRow(
        marac.maracId(),
        marac.name(),
        marac.timeZone(),
        marac.repeatWindowMonths(),
        marac.version(),
        marac.position());
  }
}

package org.maractracker.query.documents.review;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.maractracker.caller.Caller;
import org.maractracker.caller.Membership;
import org.maractracker.caller.Role;
import org.maractracker.events.casefile.CaseOpened;
import org.maractracker.problem.RuleViolated;
import org.maractracker.query.documents.review.BundleMaker.Bundle;
import org.maractracker.query.documents.review.MadeBundle.Maker;
import org.maractracker.store.events.RecordedEvent;
import org.springframework.stereotype.Component;

/**
 * Service that makes bundles for those who may read the whole case, and records that they were
 * made.
 */
@Component
class ReviewBundles {

  private static final Set<Role> WHO = Set.of(Role.COORDINATOR, Role.CHAIR, Role.REVIEWER);

  private final CaseRecords cases;
  private final LedgerReader ledger;
  private final BundleMaker maker;
  private final ReviewTable table;
  private final BundleRegister register;
  private final Clock clock;

  ReviewBundles(
      CaseRecords cases,
      LedgerReader ledger,
      BundleMaker maker,
      ReviewTable table,
      BundleRegister register,
      Clock clock) {
    this.cases = cases;
    this.ledger = ledger;
    this.maker = maker;
    this.table = table;
    this.register = register;
    this.clock = clock;
  }

  /**
   * Case that the caller may read whole.
   *
   * @param role in which the caller reads it
   */
  record ReadableCase(RecordedEvent opening, Role role) {}

  /**
   * Returns the case.
   *
   * @throws RuleViolated {@code not-found} when there is none, or the caller may not read it
   */
  ReadableCase readable(Caller caller, UUID caseId) {
    RecordedEvent opening = cases.opening(caseId);
    return caller
        .as(((CaseOpened) opening.event()).maracId(), WHO)
        .map(Membership::role)
        .map(role -> new ReadableCase(opening, role))
        .orElseThrow(() -> CaseRecords.unknown("caseId", "There is no such case."));
  }

  /**
   * Makes a bundle, and records that before it is handed out.
   *
   * @throws RuleViolated {@code not-found} when the position is beyond the head or before the case;
   *     {@code unavailable} when it cannot be proved just now
   */
  Bundle make(Caller caller, ReadableCase readable, ReviewBundleRequest asked) {
    CaseRecord file = cases.asOf(position(asked), readable.opening());
    Bundle bundle = maker.make(file, asked.period());
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    register.enter(entry ->
        new MadeBundle(
            UUID.randomUUID(),
            file.caseId(),
            file.marac().maracId(),
            file.position(),
            asked.from(),
            asked.to(),
            asked.purpose(),
            new Maker(caller.subject(), caller.name(), readable.role()),
            now,
            bundle.manifestSha256(),
            entry,
            true));
    return bundle;
  }

  private long position(ReviewBundleRequest asked) {
    long head = ledger.grown();
    long position = asked.position() == null ? head : asked.position();
    if (position > head) {
      throw CaseRecords.unknown("position", "Nothing has been recorded at that position yet.");
    }
    return position;
  }

  List<MadeBundle> made(ReadableCase readable) {
    return table.ofCase(UUID.fromString(readable.opening().aggregateId()));
  }
}

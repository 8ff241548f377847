package org.maractracker.query.documents.review;

import java.util.List;
import java.util.function.LongFunction;
import org.maractracker.ledger.SealedRegister;
import org.maractracker.ledger.Seals;
import org.maractracker.ledger.note.Note;
import org.maractracker.problem.ProblemCode;
import org.maractracker.problem.RuleViolated;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/**
 * Register of the bundles that were made. Each entry is sealed with all that stand before it
 * (docs/decisions/705-the-register-of-bundles-is-sealed.md).
 */
@Component
class BundleRegister implements SealedRegister {

  /** How often an entry is tried whose number another node took meanwhile. */
  private static final int TRIES = 10;

  private final ReviewTable table;
  private final Seals seals;

  BundleRegister(ReviewTable table, Seals seals) {
    this.table = table;
    this.seals = seals;
  }

  /**
   * Enters a bundle, and returns when its seal is remembered outside the database.
   *
   * @param made makes the entry of its number
   * @throws RuleViolated {@code unavailable} when the register is not what was sealed, or this
   *     process has no key
   */
  void enter(LongFunction<MadeBundle> made) {
    seals.give(() -> {
      for (int tried = 1; ; tried++) {
        try {
          return entered(made);
        } catch (DuplicateKeyException e) {
          if (tried == TRIES) {
            throw e;
          }
        }
      }
    });
  }

  private Note entered(LongFunction<MadeBundle> made) {
    RegisterCheck check = check();
    if (!check.end().isEmpty()) {
      throw new RuleViolated(
          ProblemCode.UNAVAILABLE,
          "The register of review bundles is not what was sealed. Whoever runs the system must look.");
    }
    MadeBundle next = made.apply(check.last() + 1);
    Note seal = seals.sign(Seal.of(next, check.chain()).text());
    table.add(next, seal.toString());
    return seal;
  }

  /** Compares all entries. What is remembered is read first: others may be entered meanwhile. */
  private RegisterCheck check() {
    RegisterCheck check = new RegisterCheck(seals::areOurs, seals.last());
    table.all().forEach(check::add);
    return check;
  }

  @Override
  public List<Differing> differing() {
    return check().end();
  }
}

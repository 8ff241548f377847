package org.maractracker.command.marac;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.maractracker.problem.Fault;
import org.maractracker.problem.ProblemCode;

/**
 * Form of a mailbox's address: the plain part of RFC 5321, 4.1.2, without quoted local parts and
 * address literals, which no mailbox of an agency has.
 */
final class MailAddress {

  private static final String LABEL = "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?";
  private static final Pattern FORM =
      Pattern.compile(
          "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*@LABEL(?:\\.LABEL)*"
              .replace("LABEL", LABEL));

  /** Longest part before the at sign (RFC 5321, 4.5.3.1.1). */
  private static final int LOCAL_PART = 64;

  private MailAddress() {}

  static List<Fault> faults(String field, @Nullable String address) {
    return address == null
            || (FORM.matcher(address).matches() && address.indexOf('@') <= LOCAL_PART)
        ? List.of()
        : List.of(
            new Fault(
                field,
                ProblemCode.MALFORMED,
                "This must be the address of a mailbox, as marac@housing.example."));
  }
}

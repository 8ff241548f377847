package org.maractracker.http;

import io.swagger.v3.oas.models.tags.Tag;
import java.util.List;

/** The things that the description's operations are about: commands and queries of one together. */
public final class ApiTags {

  public static final String MARACS = "MARACs";
  public static final String MEETINGS = "Meetings";
  public static final String CASES = "Cases";
  public static final String ACTIONS = "Actions";
  public static final String REGISTER = "Register";
  public static final String HISTORY = "History";
  public static final String EVIDENCE = "Evidence";
  public static final String IMPORTS = "Imports";
  public static final String CHANGES = "Changes";
  public static final String LEDGER = "Ledger";
  public static final String OPERATIONS = "Operations";
  public static final String PROBLEMS = "Problems";

  private ApiTags() {}

  /** In the order in which they are shown. */
  public static List<Tag> all() {
    return List.of(
        tag(MARACS, "The MARACs, their settings, and their agencies"),
        tag(MEETINGS, "When they sit, who attends, which cases they hear, and their minutes"),
        tag(CASES, "Who is in them, which risks were identified, how contact can safely be made"),
        tag(ACTIONS, "What was agreed, what became of it, and what is overdue"),
        tag(REGISTER, "What could not be done, and why"),
        tag(HISTORY, "What was recorded of an action or a case, and how it was at two moments"),
        tag(EVIDENCE, "Principle 6, figures, and bundles for a review"),
        tag(IMPORTS, "Lists that were kept before"),
        tag(CHANGES, "A stream of what has changed"),
        tag(LEDGER, "Proof that what was recorded is what was recorded"),
        tag(OPERATIONS, "The views: how far they are, what they set aside, making them anew"),
        tag(PROBLEMS, "Why a request was refused"));
  }

  private static Tag tag(String name, String description) {
    return new Tag().name(name).description(description);
  }
}

package org.maractracker.command.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.maractracker.command.OpenCaseBuilder.anOpening;

import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.maractracker.command.register.References;
import org.maractracker.problem.ProblemCode;
import org.maractracker.problem.RuleViolated;
import org.maractracker.testsupport.TestDatabase;

class LookAlikeReferencesTest {

  private static final String EN_DASH = "F\u2013300";

  private static UUID opened(CommandNode node, String reference) {
    UUID id = UUID.randomUUID();
    node.send(anOpening(id).reference(reference).build());
    return id;
  }

  private static void refuses(CommandNode node, String reference) {
    assertThatThrownBy(() -> opened(node, reference))
        .isInstanceOfSatisfying(
            RuleViolated.class,
            refusal -> assertThat(refusal.code()).isEqualTo(ProblemCode.DUPLICATE_REFERENCE));
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void areOneCaseAndThoseOfBeforeStay(TestDatabase database) {
    String url = database.freshUrl();
    try (CommandNode node = new CommandNode(database, url).founded()) {
      UUID first = opened(node, "F-300");
      refuses(node, EN_DASH);
      refuses(node, "f - 3O0");
      UUID other = opened(node, "F-301");
      References references = node.bean(References.class);
      assertThat(references.caseWith("northshire", EN_DASH)).hasValue(first);
      assertThat(references.caseWith("northshire", "F\u2212301")).hasValue(other);
      assertThat(references.caseWith("northshire", "F-302")).isEmpty();
      assertThat(references.caseWith("northshire", "F-3O0")).as("only looks like it").isEmpty();
      UUID third = opened(node, "26 11 2");
      refuses(node, "26 1 12");
      assertThat(references.caseWith("northshire", "26 1 12")).isEmpty();
      assertThat(references.caseWith("northshire", " 26  11 2")).hasValue(third);

      node.jdbc.sql("delete from command.reference_key").update();
      UUID alike = opened(node, EN_DASH);
      node.jdbc.sql("delete from command.reference_key").update();
      try (CommandNode later = new CommandNode(database, url)) {
        references = later.bean(References.class);
        assertThat(references.caseWith("northshire", "f-300 ")).hasValue(first);
        assertThat(references.caseWith("northshire", EN_DASH)).hasValue(alike);
        assertThat(references.caseWith("northshire", "F\u2014300")).isNotEmpty();
        assertThat(references.caseWith("northshire", "F \u2010 301")).hasValue(other);
        refuses(later, "F\u2014300");
      }
    }
  }

  /** 200 characters beyond the first 65,536, each of which takes two in Java and four in UTF-8. */
  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void areAsLongAsTheyMayBe(TestDatabase database) {
    String longest = "\ud83d\udcc1".repeat(200);
    try (CommandNode node = new CommandNode(database, database.freshUrl()).founded()) {
      UUID first = opened(node, longest);
      assertThat(node.bean(References.class).caseWith("northshire", longest)).hasValue(first);
      refuses(node, longest);
    }
  }
}

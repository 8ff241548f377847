package org.maractracker.structure;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameStartingWith;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.maractracker.problem.RuleViolated;

/**
 * The rules of the house. Each is checked twice: the product keeps it, and the classes that break
 * it on purpose (in test packages named {@code violation}) are caught, so that no rule can pass
 * because it looks at nothing.
 */
class StructureTest {

  private static final JavaClasses PRODUCT =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.maractracker");

  private static final JavaClasses VIOLATIONS =
      new ClassFileImporter()
          .withImportOption(location -> location.contains("/violation/"))
          .importPackages("org.maractracker");

  /** An open stream of changes is written to for as long as its client listens. */
  private static final DescribedPredicate<JavaClass> OPEN_STREAMS =
      simpleNameStartingWith("Subscription").and(resideInAPackage("..query.changes"));

  enum Rule {
    THE_SIDES_DO_NOT_KNOW_EACH_OTHER_COMMAND(
        noClasses()
            .that()
            .resideInAPackage("..command..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..query..")),
    THE_SIDES_DO_NOT_KNOW_EACH_OTHER_QUERY(
        noClasses()
            .that()
            .resideInAPackage("..query..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..command..")),
    EVENTS_KNOW_NOTHING_BUT_JSON(
        noClasses()
            .that()
            .resideInAPackage("..events..")
            .should()
            .dependOnClassesThat()
            .resideOutsideOfPackages(
                "java..",
                "org.maractracker.events..",
                "com.fasterxml.jackson.annotation..",
                "tools.jackson..",
                "org.jspecify..")),
    THE_STORE_KNOWS_NO_SIDE_AND_NO_WEB(
        noClasses()
            .that()
            .resideInAPackage("..store..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                "..maractracker.command..",
                "..maractracker.query..",
                "..maractracker.http..",
                "org.springframework.web..")),
    ONLY_APIS_KNOW_THE_WEB(
        noClasses()
            .that()
            .resideInAnyPackage(
                "..maractracker.command.action..",
                "..maractracker.command.casefile..",
                "..maractracker.command.dispatch..",
                "..maractracker.command.facts..",
                "..maractracker.command.imports..",
                "..maractracker.command.marac..",
                "..maractracker.command.meeting..",
                "..maractracker.command.register..",
                "..maractracker.command.warning..",
                "..maractracker.query..")
            .and()
            .haveSimpleNameNotContaining("Api")
            .and()
            .haveSimpleNameNotEndingWith("Request")
            .and(are(not(OPEN_STREAMS)))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                "org.springframework.web..", "org.springframework.http..", "jakarta.servlet..")),
    HISTORY_IS_APPLIED_NOT_JUDGED(
        noClasses()
            .that()
            .haveSimpleNameEndingWith("Projection")
            .or()
            .haveSimpleNameEndingWith("Facts")
            .and()
            .areNotInterfaces()
            .and()
            .haveSimpleNameNotStartingWith("Stored")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(RuleViolated.class)),
    TIME_IS_ASKED_OF_THE_CLOCK_ALONE(
        noClasses()
            .that()
            .haveSimpleNameNotEndingWith("EventStoreConfiguration")
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(ZonedDateTime.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(Clock.class, "systemUTC")
            .orShould()
            .callMethod(Clock.class, "systemDefaultZone")),
    FEATURES_DO_NOT_GO_IN_CIRCLES(
        slices().matching("org.maractracker.(command|query|http).(*)..").should().beFreeOfCycles());

    @SuppressWarnings("ImmutableEnumChecker") // a rule is, in all but its annotation
    private final ArchRule rule;

    Rule(ArchRule rule) {
      this.rule = rule;
    }
  }

  @ParameterizedTest
  @EnumSource(Rule.class)
  void theProductKeeps(Rule rule) {
    rule.rule.check(PRODUCT);
  }

  @ParameterizedTest
  @EnumSource(Rule.class)
  void itsBreachIsCaught(Rule rule) {
    assertThat(rule.rule.evaluate(VIOLATIONS).hasViolation()).as(rule.name()).isTrue();
  }

  @org.junit.jupiter.api.Test
  void bothSidesAreLookedAt() {
    assertThat(Stream.of("command", "query", "store", "events", "http", "problem"))
        .allMatch(part ->
            PRODUCT.stream()
                .anyMatch(type -> type.getPackageName().startsWith("org.maractracker." + part)));
  }
}

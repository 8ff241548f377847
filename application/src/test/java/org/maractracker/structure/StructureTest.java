package org.maractracker.structure;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameStartingWith;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.maractracker.problem.RuleViolated;
import org.springframework.web.bind.annotation.RestController;

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
      simpleNameStartingWith("Subscription").and(resideInAPackage("..query.views.changes"));

  /**
   * Judged by the annotation and not by the name, so that no class need be called what it is not.
   */
  private static final DescribedPredicate<JavaClass> ENDPOINTS =
      describe(
          "controllers and what is nested in them",
          type ->
              Stream.iterate(
                      Optional.of(type),
                      Optional::isPresent,
                      each -> each.get().getEnclosingClass())
                  .flatMap(Optional::stream)
                  .anyMatch(each -> each.isAnnotatedWith(RestController.class)));

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
            .resideInAPackage("org.maractracker.events..")
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
            .resideOutsideOfPackages("..query.web..", "..query.export..")
            .and(are(not(ENDPOINTS)))
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
    /** A room knows those below it; a view that needs another's rows asks for its question. */
    THE_QUERY_SIDES_ROOMS_STAND_ON_ONE_ANOTHER(
        layeredArchitecture()
            .consideringOnlyDependenciesInAnyPackage("..maractracker.query..")
            .layer("engine")
            .definedBy("..query.engine..")
            .layer("web")
            .definedBy("..query.web..")
            .layer("export")
            .definedBy("..query.export..")
            .layer("model")
            .definedBy("..query.model..")
            .layer("asof")
            .definedBy("..query.asof..")
            .layer("listfile")
            .definedBy("..query.listfile..")
            .layer("views")
            .definedBy("..query.views..")
            .layer("planning")
            .definedBy("..query.planning..")
            .layer("documents")
            .definedBy("..query.documents..")
            .whereLayer("documents")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("planning")
            .mayOnlyBeAccessedByLayers("documents")
            .whereLayer("views")
            .mayOnlyBeAccessedByLayers("documents")
            .whereLayer("asof")
            .mayOnlyBeAccessedByLayers("listfile", "views", "planning", "documents")
            .whereLayer("listfile")
            .mayOnlyBeAccessedByLayers("views")
            .whereLayer("model")
            .mayOnlyBeAccessedByLayers("asof", "listfile", "views", "planning", "documents")
            .whereLayer("export")
            .mayOnlyBeAccessedByLayers("listfile", "views", "documents")
            .whereLayer("web")
            .mayOnlyBeAccessedByLayers(
                "export", "model", "asof", "listfile", "views", "planning", "documents")),
    /** An import runs over rows that are parsed; these are of a file, which knows neither. */
    THE_IMPORTS_ROOMS_STAND_ON_ONE_ANOTHER(
        layeredArchitecture()
            .consideringOnlyDependenciesInAnyPackage("..command.imports..")
            .layer("file")
            .definedBy("..command.imports.file..")
            .layer("parse")
            .definedBy("..command.imports.parse..")
            .layer("run")
            .definedBy("..command.imports.run..")
            .whereLayer("run")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("parse")
            .mayOnlyBeAccessedByLayers("run")),
    THE_LEDGER_KNOWS_NO_SIDE(
        noClasses()
            .that()
            .resideInAPackage("org.maractracker.ledger..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..maractracker.command..", "..maractracker.query..")),
    ONLY_EXPORT_KNOWS_OFFICE_AND_PDF_LIBRARIES(
        noClasses()
            .that()
            .resideInAPackage("..maractracker.query..")
            .and()
            .resideOutsideOfPackage("..query.export..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                "org.apache.poi..",
                "com.openhtmltopdf..",
                "org.apache.pdfbox..",
                "de.siegmar.fastcsv..",
                "org.thymeleaf..")),
    FEATURES_DO_NOT_GO_IN_CIRCLES(
        slices()
            .matching("org.maractracker.(command|query|http|store|ledger).(**)")
            .should()
            .beFreeOfCycles());

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
    assertThat(rule.rule.evaluate(VIOLATIONS).getFailureReport().getDetails())
        .as(rule.name())
        .anyMatch(breach -> !breach.endsWith("is empty"));
  }

  /** The decision record has the table of those that may be larger. */
  @Test
  void hasNoPackageOfMoreThan25FilesWithoutAReason() throws IOException {
    String record = Files.readString(Path.of("../docs/decisions/010-25-files-in-a-package.md"));
    Map<String, Long> files =
        PRODUCT.stream()
            .filter(type -> type.isTopLevelClass() && !type.getSimpleName().equals("package-info"))
            .collect(groupingBy(JavaClass::getPackageName, counting()));
    assertThat(files).containsKey("org.maractracker.query.asof");
    assertThat(files.entrySet())
        .filteredOn(each -> each.getValue() > 25)
        .extracting(each -> each.getKey().replace("org.maractracker.", ""))
        .allMatch(large -> record.contains("\n| `" + large + "` | "));
  }

  @Test
  void bothSidesAreLookedAt() {
    assertThat(Stream.of("command", "query", "ledger", "store", "events", "http", "problem"))
        .allMatch(part ->
            PRODUCT.stream()
                .anyMatch(type -> type.getPackageName().startsWith("org.maractracker." + part)));
  }
}

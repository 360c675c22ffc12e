package org.nisba;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.nisba.lexicon.Lexicon;
import org.springframework.modulith.core.ApplicationModules;

/** The arrows of the house, as the package comment of org.nisba draws them. */
@AnalyzeClasses(packages = "org.nisba", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  private static final String TEXT = "org.nisba.text";
  private static final String NAMES = "org.nisba.names";
  private static final String LEXICON = "org.nisba.lexicon";
  private static final String LINKING = "org.nisba.linking";
  private static final String CATALOGUE = "org.nisba.catalogue";
  private static final String IMPORTING = "org.nisba.importing";
  private static final String SERVING = "org.nisba.serving";
  private static final String REVIEW = "org.nisba.review";
  private static final String ACCESS = "org.nisba.access";
  private static final String COMMANDS = "org.nisba.commands";

  @ArchTest
  static final ArchRule TEXT_IS_PLAIN_JAVA_OVER_ICU =
      classes()
          .that()
          .resideInAPackage(TEXT)
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(TEXT, "java..", "org.jspecify..", "com.ibm.icu..");

  @ArchTest static final ArchRule NAMES_IS_PLAIN_JAVA_OVER_TEXT = plainJava(NAMES, TEXT);

  @ArchTest
  static final ArchRule LEXICON_IS_PLAIN_JAVA_OVER_NAMES = plainJava(LEXICON, NAMES, TEXT);

  @ArchTest
  static final ArchRule LINKING_IS_PLAIN_JAVA_OVER_LEXICON =
      plainJava(LINKING, LEXICON, NAMES, TEXT);

  @ArchTest static final ArchRule CATALOGUE_KNOWS_NOTHING_ELSE_OF_NISBA = usesOnly(CATALOGUE);

  @ArchTest static final ArchRule IMPORTING_KNOWS_THE_CATALOGUE = usesOnly(IMPORTING, CATALOGUE);

  @ArchTest
  static final ArchRule SERVING_KNOWS_THE_ENGINE_AND_THE_CATALOGUE =
      usesOnly(SERVING, LINKING, LEXICON, CATALOGUE);

  /** Of the engine only the folding by which two spellings are one item. */
  @ArchTest static final ArchRule REVIEW_KNOWS_THE_CATALOGUE = usesOnly(REVIEW, CATALOGUE, TEXT);

  @ArchTest static final ArchRule ACCESS_KNOWS_NOTHING_ELSE_OF_NISBA = usesOnly(ACCESS);

  @ArchTest
  static final ArchRule COMMANDS_KNOW_IMPORTS_AND_KEYS = usesOnly(COMMANDS, IMPORTING, ACCESS);

  /** A linker is made at each change of the catalogue, in no time however large that is. */
  @ArchTest
  static final ArchRule LINKING_LOOKS_ENTITIES_UP =
      noClasses().that().resideInAPackage(LINKING).should().callMethod(Lexicon.class, "entities");

  @ArchTest
  static final ArchRule NOTHING_KNOWS_THE_WEB =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.nisba.web")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.nisba.web");

  @ArchTest
  static final ArchRule NO_RING =
      SlicesRuleDefinition.slices().matching("org.nisba.(*)..").should().beFreeOfCycles();

  @ArchTest
  static void everyPackageIsNullMarkedAndFlat(JavaClasses classes) {
    for (JavaPackage each : classes.getPackage("org.nisba").getSubpackagesInTree()) {
      assertThat(each.isAnnotatedWith(NullMarked.class)).as(each.getName()).isTrue();
      assertThat(each.getSubpackages()).as(each.getName()).isEmpty();
    }
    assertThat(classes.getPackage("org.nisba").isAnnotatedWith(NullMarked.class)).isTrue();
  }

  @Test
  void theModulesAreAsSpringModulithWantsThem() {
    ApplicationModules.of(NisbaApplication.class).verify();
  }

  private static ArchRule plainJava(String of, String... below) {
    String[] allowed = new String[below.length + 3];
    System.arraycopy(below, 0, allowed, 3, below.length);
    allowed[0] = of;
    allowed[1] = "java..";
    allowed[2] = "org.jspecify..";
    return classes()
        .that()
        .resideInAPackage(of)
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(allowed);
  }

  /** Of Nisba's own packages; of libraries it may use any. */
  private static ArchRule usesOnly(String of, String... below) {
    String[] allowed = new String[below.length + 1];
    System.arraycopy(below, 0, allowed, 1, below.length);
    allowed[0] = of;
    return classes()
        .that()
        .resideInAPackage(of)
        .should()
        .onlyDependOnClassesThat(
            resideOutsideOfPackage("org.nisba..").or(resideInAnyPackage(allowed)));
  }
}

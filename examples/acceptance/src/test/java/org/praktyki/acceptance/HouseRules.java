package org.praktyki.acceptance;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.util.stream.Stream;

/** The rules of the house. Each has a planted violation beside it, in a package named {@code planted}. */
@SuppressWarnings("ImmutableEnumChecker") // a rule of ArchUnit is immutable, but not marked so
enum HouseRules {
    /** The sanitizer, phone numbers and password hashes make values right when they are made; JSpecify names what is null. */
    CORE_KNOWS_ONLY_ITSELF_AND_ITS_FEW_LIBRARIES(classes()
            .that()
            .resideInAPackage("org.praktyki.core..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "org.praktyki.core..",
                    "java..",
                    "org.jspecify.annotations..",
                    "org.owasp.html..",
                    "com.google.i18n.phonenumbers..",
                    "com.password4j..")),

    NO_PACKAGE_CYCLES(slices().matching("org.praktyki.(**)").should().beFreeOfCycles()),

    NOTHING_IN_CORE_SEES_THE_FACADE(noClasses()
            .that()
            .resideInAPackage("org.praktyki.core.*..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.praktyki.core")),

    CONCEPTS_NEVER_SEE_SPI_OR_MEMORY(noClasses()
            .that()
            .resideInAPackage("org.praktyki.core.*..")
            .and()
            .resideOutsideOfPackages("org.praktyki.core.spi..", "org.praktyki.core.memory..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.praktyki.core.spi..", "org.praktyki.core.memory..")),

    /** But the search engines, which read and ask alike: that has a room of its own, which nobody else enters. */
    THE_HOUSES_ROOMS_NEVER_SEE_EACH_OTHER(slices().matching("org.praktyki.(persistence.*|servlet|vaadin)..")
            .should()
            .notDependOnEachOther()
            .ignoreDependency(
                    resideInAnyPackage("org.praktyki.persistence.lucene..", "org.praktyki.persistence.opensearch.."),
                    resideInAPackage("org.praktyki.persistence.language.."))),

    /** But questions, which are put to the search engines as Lucene's queries. */
    PERSISTENCE_SHOWS_NO_LIBRARY(methods()
            .that()
            .arePublic()
            .and()
            .areDeclaredInClassesThat()
            .resideInAPackage("org.praktyki.persistence..")
            .and()
            .areDeclaredInClassesThat()
            .resideOutsideOfPackage("org.praktyki.persistence.language..")
            .and()
            .areDeclaredInClassesThat()
            .arePublic()
            .should(showNoTypeOf(
                    "org.jdbi..",
                    "org.flywaydb..",
                    "com.zaxxer..",
                    "org.apache.lucene..",
                    "org.jsoup..",
                    "de.siegmar.fastcsv..",
                    "org.dhatim..",
                    "org.apache.tika..",
                    "net.coobird.thumbnailator..",
                    "com.twelvemonkeys..",
                    "jakarta.mail..",
                    "org.eclipse.angus..",
                    "tools.jackson.."))),

    NAMES_SAY_WHAT_A_CLASS_IS(noClasses().should().haveNameMatching(".*(Impl|Utils?|Helper|Manager)(\\$.*)?")),

    STATIC_FIELDS_ARE_FINAL(fields().that()
            .areStatic()
            .and()
            .areDeclaredInClassesThat(areWrittenHere())
            .should()
            .beFinal()),

    THE_CLOCK_IS_INJECTED(noClasses().should().callMethodWhere(readsTheTimeOfTheMachine()));

    private final ArchRule rule;

    HouseRules(ArchRule rule) {
        this.rule = rule;
    }

    ArchRule rule() {
        return rule;
    }

    /** Templates are compiled to classes that keep their pieces in static fields of their own. */
    private static DescribedPredicate<JavaClass> areWrittenHere() {
        return DescribedPredicate.not(resideInAnyPackage("..jte..")).as("are written here");
    }

    private static DescribedPredicate<JavaMethodCall> readsTheTimeOfTheMachine() {
        return DescribedPredicate.describe("reads the time of the machine", call -> {
            boolean now = call.getTargetOwner().getPackageName().equals("java.time")
                    && call.getTarget().getName().equals("now")
                    && call.getTarget().getRawParameterTypes().stream()
                            .noneMatch(type -> type.isEquivalentTo(Clock.class));
            boolean millis = call.getTargetOwner().isEquivalentTo(System.class)
                    && call.getTarget().getName().equals("currentTimeMillis");
            return now || millis;
        });
    }

    private static ArchCondition<JavaMethod> showNoTypeOf(String... packages) {
        DescribedPredicate<JavaClass> hidden = resideInAnyPackage(packages);
        return new ArchCondition<>("show no type of " + String.join(", ", packages)) {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean shows = Stream.concat(
                                Stream.of(method.getRawReturnType()), method.getRawParameterTypes().stream())
                        .anyMatch(hidden);
                boolean visible = method.getModifiers().contains(JavaModifier.PUBLIC);
                events.add(new SimpleConditionEvent(method, !(shows && visible), method.getDescription()));
            }
        };
    }
}

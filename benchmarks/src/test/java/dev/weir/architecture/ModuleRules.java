package dev.weir.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;

/** What the packages below a root may know of each other. The root is a parameter so that fixtures can break the rules. */
record ModuleRules(String root) {

    ArchRule knowsOnlyWhatLiesBelow(WeirModule module) {
        String[] unknown =
                module.unknown().stream().map(other -> other.packages(root)).toArray(String[]::new);
        return noClasses()
                .that()
                .resideInAPackage(module.packages(root))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(unknown);
    }

    ArchRule keepsItsInsidesToItself(WeirModule module) {
        return noClasses()
                .that()
                .resideOutsideOfPackage(module.packages(root))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(module.packages(root) + "internal..");
    }

    ArchRule coreKnowsOnlyTheJdkAndOpenTelemetry() {
        return classes()
                .that()
                .resideInAPackage(WeirModule.METRICS.packages(root))
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..", "io.opentelemetry..", "org.jspecify..", WeirModule.METRICS.packages(root));
    }

    ArchRule packagesFormNoCycle() {
        return slices().assignedFrom(eachPackage()).should().beFreeOfCycles();
    }

    ArchRule namesSayWhatAClassIs() {
        return noClasses()
                .should()
                .haveNameMatching(".*(Util|Utils|Helper|Manager|Impl)")
                .because("a name that fits any class tells nothing of this one");
    }

    private static SliceAssignment eachPackage() {
        return new SliceAssignment() {
            @Override
            public SliceIdentifier getIdentifierOf(JavaClass javaClass) {
                return SliceIdentifier.of(javaClass.getPackageName());
            }

            @Override
            public String getDescription() {
                return "packages";
            }
        };
    }
}

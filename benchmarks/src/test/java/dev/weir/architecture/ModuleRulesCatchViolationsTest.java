package dev.weir.architecture;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import dev.weir.architecture.fixtures.metrics.Facade;
import dev.weir.architecture.fixtures.metrics.ForeignLibrary;
import dev.weir.architecture.fixtures.metrics.KeepsTheRules;
import dev.weir.architecture.fixtures.metrics.NameHelper;
import dev.weir.architecture.fixtures.metrics.ReachesUp;
import dev.weir.architecture.fixtures.metrics.internal.Hidden;
import dev.weir.architecture.fixtures.selectors.PeeksInside;
import org.junit.jupiter.api.Test;

class ModuleRulesCatchViolationsTest {

    private static final ModuleRules RULES = new ModuleRules("dev.weir.architecture.fixtures");

    @Test
    void aDependencyUpwards_isCaught() {
        assertCaught(RULES.knowsOnlyWhatLiesBelow(WeirModule.METRICS), ReachesUp.class, KeepsTheRules.class);
    }

    @Test
    void aLookInsideAnotherModule_isCaught() {
        assertCaught(RULES.keepsItsInsidesToItself(WeirModule.METRICS), PeeksInside.class, Hidden.class);
    }

    @Test
    void aForeignLibraryInCore_isCaught() {
        assertCaught(RULES.coreKnowsOnlyTheJdkAndOpenTelemetry(), ForeignLibrary.class, KeepsTheRules.class);
    }

    @Test
    void aCycleOfPackages_isCaught() {
        assertCaught(RULES.packagesFormNoCycle(), Facade.class, Hidden.class);
    }

    @Test
    void aNameThatSaysNothing_isCaught() {
        assertCaught(RULES.namesSayWhatAClassIs(), NameHelper.class, KeepsTheRules.class);
    }

    /** The rule names the culprit; without it the rule is content, so it was not tripped by something else. */
    private static void assertCaught(ArchRule rule, Class<?> culprit, Class<?> bystander) {
        JavaClasses both = new ClassFileImporter().importClasses(culprit, bystander);

        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> rule.check(both))
                .withMessageContaining(culprit.getSimpleName());
        rule.allowEmptyShould(true).check(new ClassFileImporter().importClasses(bystander));
    }
}

package dev.weir.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ModuleRulesTest {

    private static final String ROOT = "dev.weir";
    private static final ModuleRules RULES = new ModuleRules(ROOT);
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .importPackages(Stream.of(WeirModule.values())
                    .map(module -> module.packages(ROOT).replace("..", ""))
                    .toList());

    @ParameterizedTest
    @EnumSource
    void everyModule_isSeen(WeirModule module) {
        assertThat(CLASSES).anyMatch(javaClass -> (javaClass.getPackageName() + "..").equals(module.packages(ROOT)));
    }

    @ParameterizedTest
    @EnumSource
    void aModule_knowsOnlyWhatLiesBelow(WeirModule module) {
        RULES.knowsOnlyWhatLiesBelow(module).check(CLASSES);
    }

    @ParameterizedTest
    @EnumSource
    void aModule_keepsItsInsidesToItself(WeirModule module) {
        RULES.keepsItsInsidesToItself(module).check(CLASSES);
    }

    @Test
    void core_knowsOnlyTheJdkAndOpenTelemetry() {
        RULES.coreKnowsOnlyTheJdkAndOpenTelemetry().check(CLASSES);
    }

    @Test
    void packages_formNoCycle() {
        RULES.packagesFormNoCycle().check(CLASSES);
    }

    @Test
    void names_sayWhatAClassIs() {
        RULES.namesSayWhatAClassIs().check(CLASSES);
    }
}

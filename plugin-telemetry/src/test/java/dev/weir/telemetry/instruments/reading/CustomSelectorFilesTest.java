package dev.weir.telemetry.instruments.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.weir.selectors.custom.CustomSelectors;
import dev.weir.selectors.custom.SelectorOptions;
import dev.weir.selectors.value.Value;
import dev.weir.telemetry.config.ConfigDocument;
import dev.weir.telemetry.config.Host;
import dev.weir.telemetry.config.PrintedParts;
import dev.weir.telemetry.yaml.expansion.Expansion;
import dev.weir.telemetry.yaml.problem.ConfigurationException;
import dev.weir.telemetry.yaml.source.YamlSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Selectors that a library adds, as files write them. */
class CustomSelectorFilesTest {
    private final TenantProvider tenants = new TenantProvider("acme_tenant");
    private final Host host = Host.any().withSelectors(CustomSelectors.of(List.of(tenants)));

    @Test
    void aCustomSelector_getsWhatStandsUnderItsKeys() {
        load("value: unit, attributes: {tenant: {acme_tenant: x, strict: true}}");
        load("value: unit, condition: {matches: {acme_tenant: [1, 2], pattern: a}}");
        load("value: {acme_tenant: 1.5}");

        assertThat(tenants.created)
                .containsExactly(
                        new SelectorOptions(Value.of("x"), Map.of("strict", Value.of(true))),
                        SelectorOptions.of(new Value.I64s(List.of(1L, 2L))),
                        SelectorOptions.of(Value.of(1.5)));
    }

    @Test
    void whatStandsUnderItsKeys_isNotPrinted() {
        var config = load("value: unit, attributes: {tenant: {acme_tenant: canary, strict: canary}}");

        assertThat(PrintedParts.of(config).toString()).contains("acme_tenant").doesNotContain("canary");
        assertThat(tenants.created.get(0)).hasToString("options [strict]");
    }

    @Test
    void equalSelectors_makeEqualConfigurations() {
        String file = "value: unit, attributes: {tenant: {acme_tenant: x}}";

        assertThat(load(file)).isEqualTo(load(file)).isNotEqualTo(load(file.replace("x", "y")));
    }

    @Test
    void aRefusal_isReportedWithItsPlaceAndAdvice() {
        assertThat(report("value: unit, attributes: {tenant: {acme_tenant: refused}}"))
                .isEqualTo("""
                    The configuration has 1 error:
                    telemetry.yaml:6:60 telemetry.instrumentation.instruments.router.orders.attributes.tenant.acme_tenant
                      no tenant is called refused; write a tenant's name\
                    """);
        assertThat(report("value: unit, attributes: {tenant: {acme_tenant: broken}}"))
                .contains("the provider of this selector failed, " + TenantProvider.class.getName())
                .contains("java.lang.StackOverflowError");
    }

    @Test
    void aMisspeltSelector_isReportedWithTheNearest() {
        assertThat(report("value: {acme_tenat: x}"))
                .contains("unknown key \"acme_tenat\"; did you mean \"acme_tenant\"?");
        assertThat(report("value: {acme_tenant: x, strickt: true}"))
                .contains("unknown key \"strickt\"; did you mean \"strict\"?");
    }

    @Test
    void aStageThatShowsNotEnough_hasNotTheSelector() {
        String file = "connector: {orders: {value: {acme_tenant: x}, type: counter, unit: u, description: d}}";

        assertThat(catchThrowableOfType(
                                ConfigurationException.class,
                                () -> ConfigDocument.load(source(file), Expansion.none(), host))
                        .getMessage())
                .contains("unknown key \"acme_tenant\"");
    }

    @Test
    void aSelectorOutsideTheInstrumentsPhases_isRefused() {
        assertThat(report("value: {acme_tenant: never}"))
                .contains("this selector has no value when the instrument records");
    }

    @Test
    void builtInNames_cannotBeTaken() {
        CustomSelectors taken = CustomSelectors.of(List.of(new TenantProvider("field_name")));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Host.any().withSelectors(taken))
                .withMessage("the selector \"field_name\" of " + TenantProvider.class.getName()
                        + " has the name of one that is built in; give it a name with a prefix of its own");
    }

    private ConfigDocument load(String keys) {
        return ConfigDocument.load(source(stage(keys)), Expansion.none(), host);
    }

    private String report(String keys) {
        return catchThrowableOfType(ConfigurationException.class, () -> load(keys))
                .getMessage();
    }

    private static String stage(String keys) {
        return "router:\n  orders:\n    {" + keys + ", type: counter, unit: \"1\", description: orders}";
    }

    private static YamlSource source(String instruments) {
        return YamlSource.of(
                "telemetry.yaml", "telemetry:\n  instrumentation:\n    instruments:\n" + instruments.indent(6));
    }
}

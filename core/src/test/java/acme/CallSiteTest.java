package acme;

import static dev.weir.metrics.Metrics.counter;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.metrics.aggregate.ThreeDestinations;
import dev.weir.metrics.current.CurrentMeterProvider;
import dev.weir.metrics.current.ProviderScope;
import dev.weir.metrics.current.StrayRecording;
import dev.weir.metrics.misuse.CallSite;
import dev.weir.metrics.misuse.Misuse;
import io.opentelemetry.context.Scope;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CallSiteTest {
    private final ThreeDestinations three = ThreeDestinations.unfiltered();

    @Test
    void clash_namesBothPlaces() {
        three.provider.get("m").counterBuilder("a").setUnit("s").build();
        three.provider.get("m").counterBuilder("a").setUnit("By").build();

        assertThat(three.misuses).singleElement().satisfies(misuse -> {
            assertThat(misuse.message()).contains("[at acme.CallSiteTest.clash_namesBothPlaces(CallSiteTest.java:");
            assertThat(misuse.callSite().frame()).startsWith("acme.CallSiteTest.clash_namesBothPlaces(");
        });
    }

    @Test
    void wrongOneLiner_andWrongValue_nameTheirPlace() {
        try (ProviderScope scope = ProviderScope.open("test", three.provider, stray -> {});
                Scope thread = scope.enterThread()) {
            counter("9", "Nine", "{x}", 1);
            counter("a", "A", "{x}", -1);
        }

        assertThat(three.misuses)
                .hasSize(2)
                .extracting(Misuse::callSite)
                .extracting(CallSite::frame)
                .allSatisfy(frame -> assertThat(frame).startsWith("acme.CallSiteTest.wrongOneLiner"));
    }

    @Test
    void strayRecording_namesItsPlace() {
        List<StrayRecording> strays = new ArrayList<>();
        try (ProviderScope scope = ProviderScope.open("test", three.provider, strays::add)) {
            CurrentMeterProvider.get();
        }

        assertThat(strays)
                .singleElement()
                .satisfies(stray -> assertThat(stray.callSite().frame())
                        .startsWith("acme.CallSiteTest.strayRecording_namesItsPlace("));
    }
}

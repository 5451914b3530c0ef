package dev.weir.testing.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrometheusTextTest {
    @Test
    void aPage_isReadWithTypesLabelsAndValues() {
        PrometheusText page = PrometheusText.parse("""
                # HELP acme_hits_total Hits \\n and \\\\ more
                # TYPE acme_hits_total counter
                acme_hits_total{b="x,\\"}\\\\\\n",a=""} 1.5E3
                acme_hits_total 2
                # TYPE acme_load histogram
                acme_load_bucket{le="+Inf"} 3
                acme_load_sum NaN
                acme_load_count 3
                # TYPE acme_level gauge
                acme_level -Inf 1700000000000
                """);

        assertThat(page.type("acme_hits_total")).isEqualTo("counter");
        assertThat(page.value("acme_hits_total", "a", "", "b", "x,\"}\\\n")).hasValue(1500);
        assertThat(page.value("acme_hits_total")).hasValue(2);
        assertThat(page.value("acme_load_bucket", "le", "+Inf")).hasValue(3);
        assertThat(page.value("acme_load_sum")).hasValue(Double.NaN);
        assertThat(page.value("acme_level")).hasValue(Double.NEGATIVE_INFINITY);
        assertThat(page.value("acme_level", "a", "b")).isEmpty();
        assertThat(page.isEmpty()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "acme.hits 1\n",
                "acme_hits\n",
                "acme_hits one\n",
                "acme_hits 1",
                "acme_hits{a=\"b} 1\n",
                "acme_hits{a=\"b\" c=\"d\"} 1\n",
                "acme_hits{a=\"\\x\"} 1\n",
                "acme_hits{a=\"1\",a=\"2\"} 1\n",
                "acme_hits 1\nacme_hits 2\n",
                "acme_hits 1\nacme_misses 1\nacme_hits{a=\"b\"} 2\n",
                "# TYPE acme_hits number\n",
                "# TYPE acme_hits counter\n# TYPE acme_hits counter\n"
            })
    void aLineThatIsNotOfTheFormat_isAnError(String text) {
        assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> PrometheusText.parse(text));
    }
}

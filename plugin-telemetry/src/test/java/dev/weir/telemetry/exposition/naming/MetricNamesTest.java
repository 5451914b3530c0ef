package dev.weir.telemetry.exposition.naming;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MetricNamesTest {
    @ParameterizedTest
    @CsvSource({
        "http.server.requests, http_server_requests",
        "a-b/c d, a_b_c_d",
        "a..b__c, a_b_c",
        "Case.Stays, Case_Stays",
        "rule:name, rule:name",
        "7zip, _7zip",
        "größe, gr_e",
        "日本, _",
        "'', _",
        "trailing., trailing_"
    })
    void illegalCharacters_becomeOneUnderscore(String metric, String family) {
        assertThat(MetricNames.family(metric, "", false)).isEqualTo(family);
    }

    @ParameterizedTest
    @CsvSource({
        "s, seconds",
        "ms, milliseconds",
        "By, bytes",
        "KiBy, kibibytes",
        "%, percent",
        "Cel, celsius",
        "m/s, meters_per_second",
        "By/s, bytes_per_second",
        "{request}/s, per_second",
        "1/min, per_minute",
        "x/w, x_per_week",
        "By{wire}, bytes",
        "By/{packet}, bytes",
        "/s, per_second",
        "request, request",
        "kg.m, kg_m",
        "__x__, x"
    })
    void aUnit_isSpeltOutAtTheEnd(String unit, String word) {
        assertThat(MetricNames.family("it", unit, false)).isEqualTo("it_" + word);
        assertThat(MetricNames.unit(unit)).isEqualTo(word);
    }

    @ParameterizedTest
    @CsvSource({"''", "1", "{request}", "{a}/{b}", "1/1", "$", "€", "°"})
    void aUnitWithoutAWord_addsNothing(String unit) {
        assertThat(MetricNames.family("it", unit, false)).isEqualTo("it");
    }

    @Test
    void aNameThatEndsInItsUnit_doesNotGetItTwice() {
        assertThat(MetricNames.family("uptime.seconds", "s", false)).isEqualTo("uptime_seconds");
        assertThat(MetricNames.family("uptime.seconds.total", "s", true)).isEqualTo("uptime_seconds");
    }

    @Test
    void aNameThatEndsInTotal_doesNotGetItTwice() {
        assertThat(MetricNames.family("requests.total", "", true)).isEqualTo("requests");
        assertThat(MetricNames.family("requests_total_total", "", true)).isEqualTo("requests");
        assertThat(MetricNames.family("total", "", true)).isEqualTo("total");
        assertThat(MetricNames.family("_total", "", true)).isEqualTo("_total");
    }

    @Test
    void endingsOfOtherTypes_stay() {
        assertThat(MetricNames.family("seats.total", "", false)).isEqualTo("seats_total");
        assertThat(MetricNames.family("build.info", "", false)).isEqualTo("build_info");
    }
}

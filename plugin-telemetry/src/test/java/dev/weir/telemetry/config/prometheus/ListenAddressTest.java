package dev.weir.telemetry.config.prometheus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ListenAddressTest {
    @ParameterizedTest
    @CsvSource({
        "127.0.0.1:9090, 127.0.0.1:9090",
        "0.0.0.0:0, 0.0.0.0:0",
        "[::1]:9090, [::1]:9090",
        "[0:0:0:0:0:0:0:1]:65535, [::1]:65535",
        "[::]:9090, [::]:9090",
    })
    void of_readsAddresses(String text, String shown) {
        assertThat(ListenAddress.of(text)).hasToString(shown);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "9090",
                ":9090",
                "localhost:9090",
                "127.0.0.1",
                "127.0.0.1:",
                "127.0.0.1:-1",
                "127.0.0.1:65536",
                "127.0.0.1:999999999999",
                "127.0.0.1:٣",
                "127.0.1:9090",
                "256.0.0.1:9090",
                "::1",
                "::1:9090",
                "[::1]",
                "[::1:9090",
                "[127.0.0.1]:9090",
                "[fe80::1%eth0]:9090",
                "/var/run/weir.sock",
                "unix:/var/run/weir.sock",
                "http://127.0.0.1:9090"
            })
    void of_refusesOtherText_andSaysWhatToWrite(String text) {
        assertThatThrownBy(() -> ListenAddress.of(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("; write ");
    }

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1:9090, 127.0.0.1:9090, true",
        "127.0.0.1:9090, 0.0.0.0:9090, true",
        "0.0.0.0:9090, 127.0.0.1:9090, true",
        "[::]:9090, 127.0.0.1:9090, true",
        "127.0.0.1:9090, 127.0.0.1:9091, false",
        "127.0.0.1:9090, 127.0.0.2:9090, false",
        "127.0.0.1:0, 127.0.0.1:0, false",
    })
    void overlaps_findsAddressesThatCannotBothBeUsed(String one, String other, boolean overlap) {
        assertThat(ListenAddress.of(one).overlaps(ListenAddress.of(other))).isEqualTo(overlap);
    }

    @Test
    void isLoopback_isTrueForThisMachineAlone() {
        assertThat(ListenAddress.of("127.1.2.3:1").isLoopback()).isTrue();
        assertThat(ListenAddress.of("[::1]:1").isLoopback()).isTrue();
        assertThat(ListenAddress.of("0.0.0.0:1").isLoopback()).isFalse();
    }
}

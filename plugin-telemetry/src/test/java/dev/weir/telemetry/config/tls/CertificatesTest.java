package dev.weir.telemetry.config.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CertificatesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "canary",
                "-----BEGIN ",
                "-----BEGIN CERTIFICATE-----",
                "-----BEGIN CERTIFICATE-----\ncanary",
                "-----BEGIN CERTIFICATE-----\n-----END CERTIFICATE-----",
                "-----BEGIN CERTIFICATE-----\nY2FuYXJ5\n-----END CERTIFICATE-----",
                "-----BEGIN CERTIFICATE-----\nY2FuYXJ5\n-----END PUBLIC KEY-----",
                "-----BEGIN RSA PRIVATE KEY-----\nY2FuYXJ5\n-----END RSA PRIVATE KEY-----",
            })
    void ofPem_refusesOtherText_withoutRepeatingIt(String text) {
        assertThatThrownBy(() -> Certificates.ofPem(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("found ")
                .message()
                .satisfies(
                        message -> assertThat(message).doesNotContain("canary").doesNotContain("Y2Fu"));
    }
}

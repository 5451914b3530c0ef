package dev.weir.selectors.stage.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReasonPhraseTest {

    @Test
    void registeredCodes_haveAPhrase() {
        assertThat(ReasonPhrase.of(200)).isEqualTo("OK");
        assertThat(ReasonPhrase.of(404)).isEqualTo("Not Found");
        assertThat(ReasonPhrase.of(500)).isEqualTo("Internal Server Error");
    }

    @Test
    void otherCodes_haveNone() {
        assertThat(ReasonPhrase.of(299)).isNull();
        assertThat(ReasonPhrase.of(0)).isNull();
        assertThat(ReasonPhrase.of(-1)).isNull();
    }
}

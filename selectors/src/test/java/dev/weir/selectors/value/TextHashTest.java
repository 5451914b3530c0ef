package dev.weir.selectors.value;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextHashTest {

    @Test
    void aHash_isSha256InLowerCaseDigits() {
        assertThat(TextHash.of("abc")).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void aHash_isOfUtf8() {
        assertThat(TextHash.of("ä")).isNotEqualTo(TextHash.of("a"));
        assertThat(TextHash.of("")).isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }
}

package dev.weir.selectors.jsonpath.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;

class JsonNumberTest {

    @Test
    void smallWholeNumbers_areShared() {
        assertThat(JsonNumber.of(-128)).isSameAs(JsonNumber.of(-128));
        assertThat(JsonNumber.of(895)).isSameAs(JsonNumber.of(895));
        assertThat(JsonNumber.of(896)).isEqualTo(JsonNumber.of(896));
        assertThat(JsonNumber.of(-129)).isEqualTo(JsonNumber.of(-129));
        assertThat(JsonNumber.of(Long.MIN_VALUE).doubleValue()).isEqualTo(-0x1p63);
    }

    @Test
    void forms_areNotEqual_butCompareAsEqual() {
        assertThat(JsonNumber.of(1)).isNotEqualTo(JsonNumber.of(1.0));
        assertThat(JsonNumber.compare(JsonNumber.of(1), JsonNumber.of(1.0))).isZero();
        assertThat(JsonNumber.compare(JsonNumber.of(0.0), JsonNumber.of(-0.0))).isZero();
        assertThat(JsonNumber.compare(new JsonNumber.Exact(new BigDecimal("1.000")), JsonNumber.of(1)))
                .isZero();
    }

    @Test
    void comparison_doesNotRound() {
        JsonNumber large = JsonNumber.of((1L << 53) + 1);
        assertThat(JsonNumber.compare(large, JsonNumber.of(0x1p53))).isPositive();
        assertThat(JsonNumber.compare(JsonNumber.of(Long.MIN_VALUE), JsonNumber.of(-0x1p62)))
                .isNegative();
        assertThat(JsonNumber.compare(JsonNumber.of(Long.MAX_VALUE), JsonNumber.of(0x1p63)))
                .isNegative();
    }

    @Test
    void comparison_agreesWithDecimals() {
        Random random = new Random(11);
        for (int i = 0; i < 20_000; i++) {
            JsonNumber one = number(random);
            JsonNumber other = number(random);
            assertThat(Integer.signum(JsonNumber.compare(one, other)))
                    .as("%s %s", one, other)
                    .isEqualTo(one.decimalValue().compareTo(other.decimalValue()))
                    .isEqualTo(-Integer.signum(JsonNumber.compare(other, one)));
        }
    }

    private static JsonNumber number(Random random) {
        int near = random.nextInt(5) - 2;
        long base = new long[] {0, 1L << 53, -(1L << 53), Long.MAX_VALUE - 2, Long.MIN_VALUE + 2}[random.nextInt(5)];
        return switch (random.nextInt(3)) {
            case 0 -> JsonNumber.of(base + near);
            case 1 -> JsonNumber.of((double) base + near / 2.0);
            default -> new JsonNumber.Exact(BigDecimal.valueOf(base).add(BigDecimal.valueOf(near, 1)));
        };
    }
}

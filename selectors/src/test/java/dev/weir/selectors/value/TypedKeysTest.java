package dev.weir.selectors.value;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.AttributesBuilder;
import java.util.List;
import org.junit.jupiter.api.Test;

class TypedKeysTest {

    private final TypedKeys keys = new TypedKeys("some.name");

    @Test
    void everyType_isPutAsItself() {
        assertThat(put(Value.of("a")).get(AttributeKey.stringKey("some.name"))).isEqualTo("a");
        assertThat(put(Value.of(1L)).get(AttributeKey.longKey("some.name"))).isEqualTo(1L);
        assertThat(put(Value.of(1.5)).get(AttributeKey.doubleKey("some.name"))).isEqualTo(1.5);
        assertThat(put(Value.TRUE).get(AttributeKey.booleanKey("some.name"))).isTrue();
        assertThat(put(new Value.Texts(List.of("a"))).get(AttributeKey.stringArrayKey("some.name")))
                .containsExactly("a");
        assertThat(put(new Value.I64s(List.of(1L))).get(AttributeKey.longArrayKey("some.name")))
                .containsExactly(1L);
        assertThat(put(new Value.F64s(List.of(1.5))).get(AttributeKey.doubleArrayKey("some.name")))
                .containsExactly(1.5);
        assertThat(put(new Value.Bools(List.of(true))).get(AttributeKey.booleanArrayKey("some.name")))
                .containsExactly(true);
    }

    @Test
    void theName_isThatOfTheKeys() {
        assertThat(keys.name()).isEqualTo("some.name");
    }

    private Attributes put(Value value) {
        AttributesBuilder attributes = Attributes.builder();
        keys.put(attributes, value);
        return attributes.build();
    }
}

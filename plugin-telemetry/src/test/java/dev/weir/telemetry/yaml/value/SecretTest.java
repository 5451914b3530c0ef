package dev.weir.telemetry.yaml.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class SecretTest {
    private record Settings(String endpoint, Secret token) {}

    @Test
    void toString_hidesTheText() {
        Settings settings = new Settings("http://collector", Secret.of("hunter2"));

        assertThat(settings).hasToString("Settings[endpoint=http://collector, token=[REDACTED]]");
        assertThat(String.format("%s", settings.token())).isEqualTo("[REDACTED]");
    }

    @Test
    void reveal_givesTheText() {
        assertThat(Secret.of("hunter2").reveal()).isEqualTo("hunter2");
    }

    @Test
    void equals_comparesTheText() {
        assertThat(Secret.of("hunter2")).isEqualTo(Secret.of("hunter2")).isNotEqualTo(Secret.of("hunter3"));
        assertThat((Object) Secret.of("hunter2")).isNotEqualTo("hunter2");
    }

    @Test
    void hashCode_saysNothingOfTheText() {
        assertThat(Secret.of("hunter2")).hasSameHashCodeAs(Secret.of("other"));
    }

    @Test
    void noProperty_offersTheTextToASerializer() {
        List<String> properties = Arrays.stream(Secret.class.getMethods())
                .filter(method ->
                        method.getDeclaringClass() == Secret.class && !Modifier.isStatic(method.getModifiers()))
                .map(Method::getName)
                .filter(name -> name.startsWith("get") || name.startsWith("is"))
                .toList();

        assertThat(properties).isEmpty();
        assertThat(Secret.class.getFields()).isEmpty();
    }
}

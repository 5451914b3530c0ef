package dev.weir.metrics.registry.backend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.weir.metrics.registry.opentelemetry.OpenTelemetryRegistry;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegistriesTest {
    @Test
    void aName_choosesTheRegistry() {
        assertThat(Registries.named("opentelemetry")).isInstanceOf(OpenTelemetryRegistry.class);
        assertThat(Registries.named("none")).isInstanceOf(NoRegistry.class);
        assertThat(Registries.names())
                .contains("none", "opentelemetry", Registries.DEFAULT)
                .isSorted();
    }

    @Test
    void aNameThatNobodyHas_isAnsweredWithThoseThatThereAre() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Registries.named("otel"))
                .withMessageStartingWith("there is no metric registry \"otel\"; write one of none, opentelemetry, ")
                .withMessageEndingWith("or add the library that brings it");
    }

    @Test
    void twoOfOneName_areBothNamed(@TempDir Path folder) throws IOException {
        Path services = folder.resolve("META-INF/services");
        Files.createDirectories(services);
        Files.writeString(services.resolve(RegistryProvider.class.getName()), SecondNone.class.getName());
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {folder.toUri().toURL()}, before)) {
            thread.setContextClassLoader(loader);

            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Registries.named("none"))
                    .withMessageContainingAll(
                            "two metric registries are named \"none\"",
                            NoRegistry.class.getName(),
                            SecondNone.class.getName());
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /** Somebody's registry under a name that is taken. */
    public static final class SecondNone implements RegistryProvider {
        @Override
        public String name() {
            return "none";
        }

        @Override
        public MetricRegistry create() {
            return new NoRegistry();
        }
    }
}

package dev.weir.selectors.graphql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.lang.reflect.InvocationTargetException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A gateway that left graphql-java out works, and finds no operation. */
class WithoutParserTest {
    @Test
    void operationsAreNotFound_andASchemaIsRefusedWithWhatToAdd() throws Exception {
        try (URLClassLoader without = new URLClassLoader(classPathWithoutParser(), null)) {
            Class<?> operations = without.loadClass(Operations.class.getName());
            Class<?> types = without.loadClass(FieldTypes.class.getName());

            assertThat(operations.getMethod("canBeParsed").invoke(null)).isEqualTo(false);
            assertThat(operations
                            .getMethod("of", types)
                            .invoke(null, types.getField("UNKNOWN").get(null)))
                    .isSameAs(operations.getField("NONE").get(null));
            assertThatThrownBy(() -> types.getMethod("of", String.class).invoke(null, "type Query { a: Int }"))
                    .isInstanceOf(InvocationTargetException.class)
                    .cause()
                    .hasMessageEndingWith("add com.graphql-java:graphql-java");
        }
    }

    private static URL[] classPathWithoutParser() {
        return Arrays.stream(System.getProperty("java.class.path").split(Pattern.quote(File.pathSeparator), -1))
                .filter(entry -> !entry.contains("graphql-java"))
                .map(WithoutParserTest::url)
                .toArray(URL[]::new);
    }

    private static URL url(String entry) {
        try {
            return Path.of(entry).toUri().toURL();
        } catch (MalformedURLException e) {
            throw new AssertionError(entry, e);
        }
    }
}

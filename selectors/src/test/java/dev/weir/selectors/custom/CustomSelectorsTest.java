package dev.weir.selectors.custom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.weir.selectors.stage.GraphqlView;
import dev.weir.selectors.stage.HttpView;
import dev.weir.selectors.stage.Phase;
import dev.weir.selectors.stage.Phases;
import dev.weir.selectors.stage.RouterView;
import dev.weir.selectors.stage.SubgraphView;
import dev.weir.selectors.value.Value;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CustomSelectorsTest {
    @TempDir
    Path jar;

    @Test
    void aProvider_isFoundAsAService_byTheStagesThatShowWhatItSees() throws IOException {
        try (URLClassLoader loader = serving(OfHttp.class.getName())) {
            CustomSelectors found = CustomSelectors.find(loader);

            assertThat(found.of(RouterView.class))
                    .extracting(kind -> kind.name())
                    .containsExactly("acme_http");
            assertThat(found.of(SubgraphView.class)).hasSize(1);
            assertThat(found.of(GraphqlView.class)).isEmpty();
        }
    }

    @Test
    void aServiceThatIsNotThere_isRefused() throws IOException {
        try (URLClassLoader loader = serving("dev.acme.Gone")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> CustomSelectors.find(loader))
                    .withMessageContainingAll("dev.acme.Gone", "remove its jar from the class path, or mend it");
        }
    }

    @Test
    void twoProvidersOfOneName_areBothNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CustomSelectors.of(List.of(new OfHttp(), Provided.named("acme_http"))))
                .withMessage("two providers have a selector \"acme_http\", " + OfHttp.class.getName() + " and "
                        + Provided.class.getName() + "; remove one of them");
    }

    @Test
    void namesThatCannotBeKeys_areRefused() {
        assertRefused(Provided.named("Acme"), "calls the selector \"Acme\"");
        assertRefused(Provided.named(""), "write lower-case words joined by underscores");
        assertRefused(Provided.named("acme", "Strict"), "calls the option \"Strict\"");
        assertRefused(Provided.named("acme", "pattern"), "which has a meaning beside any selector");
        assertRefused(Provided.named("acme", "acme"), "calls an option \"acme\" as its selector");
    }

    @Test
    void aProviderThatFails_isRefused() {
        CustomSelectorKind<RouterView> kind = CustomSelectorKind.of(new Failing());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> kind.create(SelectorOptions.of(Value.of("dev/acme/Gone"))))
                .withMessage("the provider of this selector failed, " + Failing.class.getName()
                        + ": java.lang.NoClassDefFoundError: dev/acme/Gone");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> kind.create(SelectorOptions.of(Value.of(1))))
                .withMessage("the selector's own value must be text; write it in quotes");
    }

    private static void assertRefused(Provided provider, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CustomSelectors.of(List.of(provider)))
                .withMessageContaining(message);
    }

    private URLClassLoader serving(String provider) throws IOException {
        Path services = Files.createDirectories(jar.resolve("META-INF/services"));
        Files.writeString(services.resolve(CustomSelectorProvider.class.getName()), provider);
        return new URLClassLoader(new URL[] {jar.toUri().toURL()}, getClass().getClassLoader());
    }

    /** A provider for every stage with HTTP. */
    public static final class OfHttp implements CustomSelectorProvider<HttpView> {
        @Override
        public String name() {
            return "acme_http";
        }

        @Override
        public Class<HttpView> view() {
            return HttpView.class;
        }

        @Override
        public CustomSelector<HttpView> create(SelectorOptions options) {
            return new CustomSelector<>() {
                @Override
                public Phases phases() {
                    return Phases.REQUEST;
                }

                @Override
                public @Nullable Object find(Phase phase, HttpView view) {
                    return view.requestHeaders().first("tenant");
                }
            };
        }
    }

    private static final class Failing implements CustomSelectorProvider<RouterView> {
        @Override
        public String name() {
            return "acme_failing";
        }

        @Override
        public Class<RouterView> view() {
            return RouterView.class;
        }

        @Override
        public CustomSelector<RouterView> create(SelectorOptions options) {
            throw new NoClassDefFoundError(options.text());
        }
    }
}

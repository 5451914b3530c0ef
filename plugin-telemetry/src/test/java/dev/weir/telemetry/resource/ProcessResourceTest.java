package dev.weir.telemetry.resource;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.telemetry.config.otlp.OtlpConfig;
import dev.weir.telemetry.config.shared.ResourceConfig;
import dev.weir.telemetry.config.vendor.FilterConfig;
import dev.weir.telemetry.config.vendor.PrivateConfig;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.AttributesBuilder;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** From the weakest source to the strongest, each one outranks those before it. */
class ProcessResourceTest {
    /** What each source says of the service's name, empty where it says nothing, and what comes of it. */
    private record Ladder(
            String executable,
            String inResource,
            @Nullable String key,
            String attributes,
            String name,
            String result) {}

    static Stream<Ladder> ladder() {
        return Stream.of(
                new Ladder("", "", null, "", "", "unknown_service"),
                new Ladder("gateway", "", null, "", "", "unknown_service:gateway"),
                new Ladder("gateway", "resource", null, "", "", "resource"),
                new Ladder("gateway", "resource", "key", "", "", "key"),
                new Ladder("gateway", "resource", "key", "service.name=attributes", "", "attributes"),
                new Ladder("gateway", "resource", "key", "service.name=attributes", "variable", "variable"),
                new Ladder("gateway", "", null, "", "variable", "variable"),
                new Ladder("gateway", "", "key", "other=1", " ", "key"));
    }

    @ParameterizedTest
    @MethodSource("ladder")
    void serviceName_isTheStrongestSources(Ladder row) {
        AttributesBuilder attributes = Attributes.builder();
        if (!row.inResource.isEmpty()) {
            attributes.put("service.name", row.inResource);
        }
        ResourceConfig config = new ResourceConfig(row.key, null, attributes.build());

        assertThat(resource(row.executable, row.attributes, row.name, config))
                .containsEntry("service.name", row.result);
    }

    @Test
    void eachAttribute_isTheStrongestSources_whateverItsType() {
        ResourceConfig config = new ResourceConfig(
                null,
                "space",
                Attributes.builder()
                        .put("service.namespace", "weaker")
                        .put("replicas", 3)
                        .put("zone", "east")
                        .put("process.executable.name", "mine")
                        .build());

        assertThat(resource("gateway", "replicas=4, team = shop ,,broken,=nothing", "", config))
                .containsOnly(
                        Map.entry("service.name", "unknown_service:gateway"),
                        Map.entry("service.namespace", "space"),
                        Map.entry("process.executable.name", "mine"),
                        Map.entry("replicas", "4"),
                        Map.entry("zone", "east"),
                        Map.entry("team", "shop"));
    }

    @Test
    void versionOfWhatRuns_isOutrankedByTheFile() {
        ProcessResource process = new ProcessResource(name -> null, "gateway", "1.2");
        ResourceConfig config = new ResourceConfig(
                null, null, Attributes.builder().put("service.version", "1.3").build());

        assertThat(texts(process.ofOperator(ResourceConfig.DEFAULT).getAttributes()))
                .containsEntry("service.version", "1.2");
        assertThat(texts(process.ofOperator(config).getAttributes())).containsEntry("service.version", "1.3");
    }

    @Test
    void environment_isEncodedAsInAUrl_andALonePercentSignStandsForItself() {
        assertThat(resource("", "a=x%2Cy%3Dz,b=1+1,c=100%", "", ResourceConfig.DEFAULT))
                .containsEntry("a", "x,y=z")
                .containsEntry("b", "1+1")
                .containsEntry("c", "100%");
    }

    @Test
    void nothingIsSaidOfTheSdk() {
        assertThat(resource("gateway", "", "", ResourceConfig.DEFAULT).keySet())
                .noneMatch(key -> key.startsWith("telemetry."));
    }

    @Test
    void vendor_learnsItsOwnBlock_andAnIdThatLasts_andNothingFromTheEnvironment() {
        ProcessResource process = new ProcessResource(name -> "secret=1", "gateway", "1.2");
        PrivateConfig block = new PrivateConfig(
                OtlpConfig.VENDOR_DEFAULT,
                Attributes.builder().put("graph", "shop").build(),
                FilterConfig.DEFAULT);

        Map<String, String> first = texts(process.ofVendor(block).getAttributes());
        assertThat(first).containsOnlyKeys("service.instance.id", "graph").containsEntry("graph", "shop");
        assertThat(texts(process.ofVendor(block).getAttributes())).isEqualTo(first);
    }

    private static Map<String, String> resource(
            String executable, String attributes, String name, ResourceConfig config) {
        Map<String, String> environment = Map.of("OTEL_RESOURCE_ATTRIBUTES", attributes, "OTEL_SERVICE_NAME", name);
        return texts(new ProcessResource(environment::get, executable, "")
                .ofOperator(config)
                .getAttributes());
    }

    private static Map<String, String> texts(Attributes attributes) {
        Map<String, String> texts = new TreeMap<>();
        attributes.forEach((key, value) -> {
            assertThat(texts).doesNotContainKey(key.getKey());
            texts.put(key.getKey(), value.toString());
        });
        return texts;
    }
}

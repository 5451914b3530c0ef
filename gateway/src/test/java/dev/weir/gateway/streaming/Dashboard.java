package dev.weir.gateway.streaming;

import dev.weir.selectors.jsonpath.JsonPath;
import dev.weir.selectors.jsonpath.json.JsonNode;
import dev.weir.selectors.jsonpath.json.JsonString;
import dev.weir.selectors.jsonpath.json.parser.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A dashboard's queries, with its variables put in as Grafana does it. */
record Dashboard(JsonNode json) {
    /** For a data source that is scraped each second: Grafana takes four intervals. */
    private static final String RATE_INTERVAL = "4s";

    private static final String STAGE = "${stage}";
    private static final Pattern LABEL_VALUES = Pattern.compile("label_values\\((\\w+), (\\w+)\\)");

    /** The metric and the label whose values a variable offers. */
    record Choice(String metric, String label) {}

    static Dashboard read(Path file) throws IOException {
        return new Dashboard(JsonParser.parse(Files.readString(file)));
    }

    private List<String> texts(String path) {
        return JsonPath.compile(path).evaluate(json).nodes().stream()
                .map(node -> ((JsonString) node).value())
                .toList();
    }

    /** All queries as they stand in the file. */
    List<String> written() {
        return texts("$.panels[*].targets[*].expr");
    }

    /** All queries for a job, those of a stage once for each. */
    List<String> queries(String job) {
        return written().stream()
                .flatMap(this::ofStages)
                .map(query -> query.replace("$job", job)
                        .replace("$__rate_interval", RATE_INTERVAL)
                        .replace("$__range", "15m"))
                .toList();
    }

    private Stream<String> ofStages(String query) {
        return query.contains(STAGE) ? stages().stream().map(stage -> query.replace(STAGE, stage)) : Stream.of(query);
    }

    /** The stages that the dashboard repeats its row for. */
    List<String> stages() {
        return texts("$.templating.list[?@.name == 'stage'].options[*].value");
    }

    /** What the variable for the job offers. */
    Choice jobs() {
        String query = texts("$.templating.list[?@.name == 'job'].query.query").get(0);
        Matcher choice = LABEL_VALUES.matcher(query);
        if (!choice.matches()) {
            throw new AssertionError(query + " is not understood");
        }
        return new Choice(choice.group(1), choice.group(2));
    }
}

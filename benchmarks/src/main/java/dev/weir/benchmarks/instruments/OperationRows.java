package dev.weir.benchmarks.instruments;

import dev.weir.benchmarks.record.OperatorsDestinations;
import dev.weir.selectors.stage.graphql.GraphqlRequest;
import dev.weir.selectors.stage.http.Body;
import graphql.language.Document;
import graphql.parser.Parser;
import graphql.parser.ParserEnvironment;
import graphql.parser.ParserOptions;
import org.openjdk.jmh.annotations.Benchmark;

/** A GraphQL request whose subgraph's requests are counted by the operation's name and kind, and the parser alone. */
public class OperationRows {
    private static final ParserOptions DOCUMENT_ALONE = ParserOptions.newParserOptions()
            .captureSourceLocation(false)
            .captureLineComments(false)
            .captureIgnoredChars(false)
            .readerTrackData(false)
            .build();

    private static final Gateway GATEWAY = Gateway.measuringAll("router: {http.server.request.duration: false,"
            + " http.server.request.body.size: false, http.server.response.body.size: false,"
            + " http.server.active_requests: false, apollo.router.overhead: false},"
            + " subgraph: {http.client.request.duration: false, http.client.request.body.size: false,"
            + " http.client.response.body.size: false,"
            + " acme.fetches: {type: counter, value: unit, unit: f, description: d, attributes: {"
            + " operation: {supergraph_operation_name: string}, kind: {supergraph_operation_kind: string}}}}");

    @Benchmark
    public Document parserAsItComes(Operations operations) {
        return Parser.parse(operations.next().document());
    }

    @Benchmark
    public Document parser(Operations operations) {
        return Parser.parse(ParserEnvironment.newParserEnvironment()
                .document(operations.next().document())
                .parserOptions(DOCUMENT_ALONE)
                .build());
    }

    @Benchmark
    public void stage(OperatorsDestinations destinations, Operations operations) {
        GATEWAY.serve(request(operations.next()));
    }

    @Benchmark
    public void stageOfKnown(OperatorsDestinations destinations, Operations operations) {
        GATEWAY.serve(request(operations.same()));
    }

    @Benchmark
    public void stageOfHostile(OperatorsDestinations destinations, Operations operations) {
        GATEWAY.serve(request(operations.hostile()));
    }

    private static GraphqlRequest request(Operations.Operation operation) {
        return new GraphqlRequest(Body.of(operation.body()));
    }
}

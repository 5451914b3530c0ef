package dev.weir.telemetry.config.otlp;

/** What carries OTLP; the content is protobuf in both. */
public enum OtlpProtocol {
    GRPC(4317, "/"),
    HTTP(4318, "/v1/metrics");

    private final int port;
    private final String path;

    OtlpProtocol(int port, String path) {
        this.port = port;
        this.path = path;
    }

    /** Where a collector on the same machine listens. */
    Endpoint defaultEndpoint() {
        return Endpoint.of("http://localhost:" + port, this);
    }

    /** The path of endpoints that name none. */
    String path() {
        return path;
    }
}

package dev.weir.benchmarks.gateway;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What stands around a gateway that is measured: the service behind it, the collector beside it, and files for it. */
record Site(Cores cores, Path folder, SmallService service, Collector collector) implements AutoCloseable {
    private static final String SCRIPT = "requests.lua";

    static Site open() throws IOException, InterruptedException {
        return new Site(
                Cores.parted(), Files.createTempDirectory("weir-benchmark"), SmallService.start(), Collector.start());
    }

    /** Starts a gateway on its own CPU, with options for its JVM and a telemetry section for its file. */
    GatewayUnderLoad confinedGateway(List<String> options, String telemetry) throws IOException {
        return GatewayUnderLoad.start(cores.onTheGateways(), folder, options, service.port(), telemetry);
    }

    /** Starts a gateway on all CPUs, as one has them in production. */
    GatewayUnderLoad gateway(String telemetry) throws IOException {
        return GatewayUnderLoad.start(cores.onAll(), folder, List.of(), service.port(), telemetry);
    }

    /** The script by which wrk makes requests. */
    Path script() throws IOException {
        Path script = folder.resolve(SCRIPT);
        try (InputStream packaged = requireNonNull(Site.class.getResourceAsStream(SCRIPT))) {
            Files.write(script, packaged.readAllBytes());
        }
        return script;
    }

    @Override
    public void close() {
        service.close();
        collector.close();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("left behind: " + folder, e);
        }
    }
}

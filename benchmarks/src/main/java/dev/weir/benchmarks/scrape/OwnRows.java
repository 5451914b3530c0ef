package dev.weir.benchmarks.scrape;

import java.io.IOException;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Scrapes by our page. */
@State(Scope.Benchmark)
public class OwnRows {
    private final Scraper scraper = Workload.ours().scraper();

    @Benchmark
    public long classic() throws IOException {
        return scrape(Format.CLASSIC);
    }

    @Benchmark
    public long openMetrics() throws IOException {
        return scrape(Format.OPEN_METRICS);
    }

    @Benchmark
    public long protobuf() throws IOException {
        return scrape(Format.PROTOBUF);
    }

    private long scrape(String accept) throws IOException {
        ByteCount out = new ByteCount();
        scraper.scrape(accept, out);
        return out.bytes();
    }
}

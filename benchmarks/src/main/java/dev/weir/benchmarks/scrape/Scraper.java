package dev.weir.benchmarks.scrape;

import java.io.IOException;
import java.io.OutputStream;

/** A way to scrape: collects and writes a page. */
@FunctionalInterface
interface Scraper {
    void scrape(String accept, OutputStream out) throws IOException;
}

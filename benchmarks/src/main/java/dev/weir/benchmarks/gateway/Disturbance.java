package dev.weir.benchmarks.gateway;

import java.io.IOException;

/** Something beside the requests that can be on or off. */
interface Disturbance {

    void begin() throws IOException;

    void end() throws IOException, InterruptedException;
}

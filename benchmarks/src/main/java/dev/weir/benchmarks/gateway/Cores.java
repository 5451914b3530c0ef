package dev.weir.benchmarks.gateway;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The CPUs that this process may use, parted in two: the last one for the gateway alone, the others for those who send it
 * requests and answer them. So what the gateway can do in a second is a matter of its own work.
 */
record Cores(String gateway, String others) {
    private static final Path STATUS = Path.of("/proc/self/status");
    private static final String ALLOWED = "Cpus_allowed_list:";

    /**
     * Parts them, and keeps this process to those that aren't the gateway's.
     *
     * @throws IOException if there are no two, or if there is no {@code taskset}, which comes with Linux
     */
    static Cores parted() throws IOException, InterruptedException {
        Cores cores = of(allowed());
        run(
                "taskset",
                "-a",
                "-c",
                "-p",
                cores.others,
                Long.toString(ProcessHandle.current().pid()));
        return cores;
    }

    /** Parts what Linux writes as a list, such as {@code 0-2,5}. */
    static Cores of(String list) throws IOException {
        List<String> all = new ArrayList<>();
        for (String range : list.strip().split(",", -1)) {
            String[] ends = range.split("-", -1);
            int last = Integer.parseInt(ends[ends.length - 1]);
            for (int cpu = Integer.parseInt(ends[0]); cpu <= last; cpu++) {
                all.add(Integer.toString(cpu));
            }
        }
        if (all.size() < 2) {
            throw new IOException("this needs two CPUs, one of them for the gateway alone; there is only " + all);
        }
        int own = all.size() - 1;
        return new Cores(all.get(own), all.subList(0, own).stream().collect(Collectors.joining(",")));
    }

    /** What runs the command after it on the gateway's CPU alone. */
    List<String> onTheGateways() {
        return List.of("taskset", "-c", gateway);
    }

    /** What runs the command after it on all of them. */
    List<String> onAll() {
        return List.of("taskset", "-c", others + "," + gateway);
    }

    private static String allowed() throws IOException {
        for (String line : Files.readAllLines(STATUS)) {
            if (line.startsWith(ALLOWED)) {
                return line.substring(ALLOWED.length());
            }
        }
        throw new IOException(STATUS + " has no line " + ALLOWED + " that says which CPUs there are");
    }

    private static void run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        if (process.waitFor() != 0) {
            throw new IOException("failed: " + String.join(" ", command));
        }
    }
}

package dev.weir.benchmarks.rounds;

import dev.weir.benchmarks.report.Sample;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Measures one row once, in a JVM of its own. */
final class Fork {
    private static final String CLASS_PATH = "java.class.path";
    private static final String ALLOCATED = "gc.alloc.rate.norm";

    /** OpenTelemetry's test kit is on the class path and would slow down every look at the current context. */
    private static final String PRODUCTION_CONTEXT = "-Dio.opentelemetry.context.contextStorageProvider=default";

    /** A process that has run for a while owns its heap; a young one pays for each page that it allocates from for the first time. */
    private static final String TOUCHED = "-XX:+AlwaysPreTouch";

    /** Micrometer's logging facade has nowhere to log to, which is as it should be. */
    private static final String QUIET = "-Dslf4j.internal.verbosity=ERROR";

    private final Settings settings;

    Fork(Settings settings) {
        this.settings = settings;
    }

    Reading measure(Row row) throws RunnerException, IOException {
        Path log = Files.createTempFile("benchmark", ".log");
        String classPath = System.getProperty(CLASS_PATH);
        System.setProperty(CLASS_PATH, without(row, classPath)); // where JMH takes it from for the JVM it starts
        try {
            return reading(new Runner(options(row, log)).run());
        } catch (RunnerException e) {
            throw new RunnerException(row.benchmark() + " failed: " + Files.readString(log), e);
        } finally {
            System.setProperty(CLASS_PATH, classPath);
            Files.delete(log);
        }
    }

    private Options options(Row row, Path log) {
        TimeValue time = TimeValue.milliseconds(settings.milliseconds());
        return new OptionsBuilder()
                .include("^" + Pattern.quote(row.benchmark()) + "$")
                .mode(Mode.AverageTime)
                .timeUnit(TimeUnit.NANOSECONDS)
                .forks(1)
                .warmupIterations(settings.warmups())
                .warmupTime(time)
                .measurementIterations(settings.iterations())
                .measurementTime(time)
                .jvmArgs("-Xms512m", "-Xmx512m", TOUCHED, PRODUCTION_CONTEXT, QUIET)
                .addProfiler(GCProfiler.class)
                .addProfiler(WorkerCpuTime.class)
                .shouldFailOnError(true)
                .output(log.toString())
                .build();
    }

    private static Reading reading(Collection<RunResult> results) {
        BenchmarkResult only =
                results.iterator().next().getBenchmarkResults().iterator().next();
        // Threads that get in each other's way wait for each other, which only the clock sees.
        boolean waits = only.getParams().getThreads() > 1;
        double[] times = only.getIterationResults().stream()
                .mapToDouble(iteration -> waits ? onTheClock(iteration) : onTheCpu(iteration))
                .toArray();
        return new Reading(Sample.of(times).median(), score(only.getSecondaryResults(), ALLOCATED));
    }

    private static double onTheClock(IterationResult iteration) {
        return iteration.getPrimaryResult().getScore();
    }

    private static double onTheCpu(IterationResult iteration) {
        return score(iteration.getSecondaryResults(), WorkerCpuTime.NAME);
    }

    @SuppressWarnings("rawtypes") // JMH's own signature
    private static double score(Map<String, Result> results, String name) {
        Result<?> result = results.get(name);
        if (result == null) {
            throw new IllegalStateException("JMH gave no figure named " + name + " but only " + results.keySet());
        }
        return result.getScore();
    }

    private static String without(Row row, String classPath) {
        return Arrays.stream(classPath.split(Pattern.quote(File.pathSeparator)))
                .filter(entry -> row.hidden().stream().noneMatch(new File(entry).getName()::startsWith))
                .collect(Collectors.joining(File.pathSeparator));
    }
}

package dev.weir.metrics.tasks;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import de.thetaphi.forbiddenapis.Checker;
import de.thetaphi.forbiddenapis.Checker.Option;
import de.thetaphi.forbiddenapis.ForbiddenApiException;
import de.thetaphi.forbiddenapis.Logger;
import de.thetaphi.forbiddenapis.ParseException;
import java.io.InputStream;
import java.net.URL;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Runs forbidden-apis with the list that the artifact ships, as a user's build does. */
class BareTaskListTest implements Logger {
    private final List<String> lines = new ArrayList<>();

    private void check(String fixture) throws Exception {
        Checker checker = new Checker(
                this,
                BareTaskListTest.class.getClassLoader(),
                Option.FAIL_ON_MISSING_CLASSES,
                Option.FAIL_ON_VIOLATION,
                Option.FAIL_ON_UNRESOLVABLE_SIGNATURES);
        checker.parseSignaturesFile(list("bare-tasks.txt"));
        checker.addSuppressAnnotation(AllowBareTask.class);
        try (InputStream bytes =
                requireNonNull(BareTaskListTest.class.getResourceAsStream("/acme/tasks/" + fixture + ".class"))) {
            checker.streamReadClassToCheck(bytes, fixture);
        }
        checker.run();
    }

    private static URL list(String name) {
        return requireNonNull(AllowBareTask.class.getResource(name));
    }

    @Test
    void everyBareTask_isFound_withWhatToWriteInstead() {
        assertThatThrownBy(() -> check("BareTasks")).isInstanceOf(ForbiddenApiException.class);

        assertThat(lines).filteredOn(line -> line.startsWith("Forbidden")).hasSize(10);
        assertThat(lines)
                .anyMatch(line -> line.contains("java.lang.Thread#<init>") && line.contains("Use Tasks.spawn"))
                .anyMatch(line -> line.contains("java.util.concurrent.CompletableFuture#supplyAsync"))
                .anyMatch(line -> line.contains("begin with Tasks.spawn"));
    }

    @Test
    void codeThatIsAllowedTo_passes() {
        assertThatCode(() -> check("AllowedBareTasks")).doesNotThrowAnyException();
    }

    @Test
    void monitoredTasks_andTheStagesThatFollowThem_pass() {
        assertThatCode(() -> check("MonitoredTasks")).doesNotThrowAnyException();
        assertThat(lines).noneMatch(line -> line.startsWith("Forbidden"));
    }

    @Test
    void theListForJava21_namesWhatJava21Has_andIsRefusedBefore() {
        Checker checker = new Checker(this, getClass().getClassLoader(), Option.FAIL_ON_UNRESOLVABLE_SIGNATURES);
        boolean has = Arrays.stream(Thread.class.getMethods())
                .anyMatch(method -> method.getName().equals("ofVirtual"));
        Throwable problem = catchThrowable(() -> checker.parseSignaturesFile(list("bare-tasks-21.txt")));

        if (has) {
            assertThat(problem).isNull();
        } else {
            assertThat(problem).isInstanceOf(ParseException.class).hasMessageContaining("ofPlatform");
        }
    }

    @Override
    public void error(String message) {
        lines.addAll(message.lines().toList());
    }

    @Override
    public void warn(String message) {
        lines.addAll(message.lines().toList());
    }

    @Override
    public void info(String message) {
        lines.addAll(message.lines().toList());
    }

    @Override
    public void debug(String message) {}
}

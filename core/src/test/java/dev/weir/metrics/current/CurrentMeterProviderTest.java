package dev.weir.metrics.current;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.metrics.aggregate.AggregateMeterProvider;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class CurrentMeterProviderTest {
    private final List<StrayRecording> strays = new CopyOnWriteArrayList<>();
    private final AggregateMeterProvider mine = AggregateMeterProvider.create();
    private final AggregateMeterProvider other = AggregateMeterProvider.create();

    @Test
    void withoutScopes_itIsTheProcesssOwn() {
        AggregateMeterProvider process = CurrentMeterProvider.process();

        assertThat(CurrentMeterProvider.get()).isSameAs(process);
        assertThat(CurrentMeterProvider.isEverybodys(process)).isTrue();
    }

    @Test
    void threadThatEntered_hasItsScopesProvider_untilItLeaves() {
        try (ProviderScope scope = ProviderScope.open("mine", mine, strays::add)) {
            try (Scope thread = scope.enterThread()) {
                assertThat(CurrentMeterProvider.get()).isSameAs(mine);
                assertThat(CurrentMeterProvider.isEverybodys(mine)).isFalse();
            }
            assertThat(CurrentMeterProvider.get()).isSameAs(CurrentMeterProvider.process());
        }
    }

    @Test
    void innerScopeOnAThread_endsInTheOuterOne() {
        try (ProviderScope outer = ProviderScope.open("outer", mine, strays::add);
                ProviderScope inner = ProviderScope.open("inner", other, strays::add);
                Scope outerThread = outer.enterThread()) {
            try (Scope innerThread = inner.enterThread()) {
                assertThat(CurrentMeterProvider.get()).isSameAs(other);
            }
            assertThat(CurrentMeterProvider.get()).isSameAs(mine);
        }
        assertThat(strays).isEmpty();
    }

    @Test
    void scopesLeftInTheWrongOrder_doNotComeBack() {
        ProviderScope outer = ProviderScope.open("outer", mine, strays::add);
        ProviderScope inner = ProviderScope.open("inner", other, strays::add);
        Scope outerThread = outer.enterThread();
        Scope innerThread = inner.enterThread();

        outer.close();
        outerThread.close();
        assertThat(CurrentMeterProvider.get()).isSameAs(other);
        innerThread.close();
        inner.close();

        assertThat(CurrentMeterProvider.get()).isSameAs(CurrentMeterProvider.process());
    }

    @Test
    void scopeLeftOnAnotherThread_isRefused_andStaysInForce() throws Exception {
        ExecutorService executor = Executors.newSingleThreadExecutor();
        try (ProviderScope scope = ProviderScope.open("mine", mine, strays::add);
                Scope thread = scope.enterThread()) {
            assertThatThrownBy(() -> executor.submit(thread::close).get())
                    .hasCauseInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("\"mine\" was entered on thread")
                    .hasMessageContaining("leave it where it was entered");
            assertThat(CurrentMeterProvider.get()).isSameAs(mine);
        } finally {
            executor.shutdown();
        }
    }

    @Test
    void context_comesBeforeTheThread_andGoesWhereTheContextGoes() throws Exception {
        ExecutorService executor = Executors.newSingleThreadExecutor();
        try (ProviderScope threads = ProviderScope.open("thread", other, strays::add);
                ProviderScope contexts = ProviderScope.open("context", mine, strays::add);
                Scope thread = threads.enterThread();
                Scope context = contexts.in(Context.current()).makeCurrent()) {
            assertThat(CurrentMeterProvider.get()).isSameAs(mine);
            assertThat(Context.taskWrapping(executor)
                            .submit(CurrentMeterProvider::get)
                            .get())
                    .isSameAs(mine);
        } finally {
            executor.shutdown();
        }
        assertThat(strays).isEmpty();
    }

    @Test
    void threadWithoutAProvider_isReportedWithItsCallSite_andGetsTheProcesssOwn() throws Exception {
        ExecutorService executor = Executors.newSingleThreadExecutor(task -> new Thread(task, "lost-thread"));
        try (ProviderScope scope = ProviderScope.open("mine", mine, strays::add);
                Scope thread = scope.enterThread()) {
            assertThat(executor.submit(CurrentMeterProvider::get).get()).isSameAs(CurrentMeterProvider.process());
        } finally {
            executor.shutdown();
        }

        assertThat(strays).singleElement().satisfies(stray -> {
            assertThat(stray.thread()).isEqualTo("lost-thread");
            assertThat(stray.explanation()).contains("no provider of an open scope");
        });
    }

    @Test
    void recordingOfAScopeThatIsOver_isReportedToTheOpenOnes() {
        ProviderScope over = ProviderScope.open("the first test", other, stray -> {});
        Context late = over.in(Context.root());
        over.close();

        try (ProviderScope scope = ProviderScope.open("mine", mine, strays::add);
                Scope context = late.makeCurrent()) {
            assertThat(CurrentMeterProvider.get()).isSameAs(other);
        }

        assertThat(strays)
                .singleElement()
                .satisfies(stray -> assertThat(stray.explanation())
                        .isEqualTo("it still has the provider of \"the first test\", which is over"));
    }

    @Test
    void setProcess_changesWhatEverybodyGets_alsoWhileAScopeIsOpen() {
        AggregateMeterProvider previous;
        try (ProviderScope scope = ProviderScope.open("mine", mine, stray -> {})) {
            previous = CurrentMeterProvider.setProcess(other);
            assertThat(CurrentMeterProvider.isEverybodys(other)).isFalse();
        }
        try {
            assertThat(CurrentMeterProvider.get()).isSameAs(other);
            assertThat(CurrentMeterProvider.process()).isSameAs(other);
        } finally {
            assertThat(CurrentMeterProvider.setProcess(previous)).isSameAs(other);
        }
    }

    @Test
    void closingAScope_leavesOtherOpenScopesInForce() {
        ProviderScope first = ProviderScope.open("first", other, strays::add);
        try (ProviderScope second = ProviderScope.open("second", mine, strays::add);
                Scope thread = second.enterThread()) {
            first.close();
            assertThat(CompletableFuture.completedFuture(1).thenApply(one -> CurrentMeterProvider.get()))
                    .isCompletedWithValue(mine);
        }
    }

    @Test
    void whatIsHandedOver_hasTheThreadsScope_onAnotherThread() throws Exception {
        ExecutorService executor = Executors.newSingleThreadExecutor();
        try (ProviderScope scope = ProviderScope.open("mine", mine, strays::add);
                Scope thread = scope.enterThread()) {
            Context handedOver = CurrentMeterProvider.handOver();

            assertThat(executor.submit(handedOver.wrap(CurrentMeterProvider::get))
                            .get())
                    .isSameAs(mine);
        } finally {
            executor.shutdown();
        }
        assertThat(strays).isEmpty();
    }

    @Test
    void whatIsHandedOver_keepsTheContextsScopeBeforeTheThreads() {
        try (ProviderScope threads = ProviderScope.open("thread", other, strays::add);
                ProviderScope contexts = ProviderScope.open("context", mine, strays::add);
                Scope thread = threads.enterThread();
                Scope context = contexts.in(Context.current()).makeCurrent()) {
            assertThat(CurrentMeterProvider.handOver()).isSameAs(Context.current());
        }
    }

    @Test
    void whatIsHandedOverWithoutAScope_isTheContextAsItIs() {
        assertThat(CurrentMeterProvider.handOver()).isSameAs(Context.current());
        try (ProviderScope elsewhere = ProviderScope.open("elsewhere", mine, strays::add)) {
            assertThat(CurrentMeterProvider.handOver()).isSameAs(Context.current());
        }
        assertThat(strays).isEmpty();
    }
}

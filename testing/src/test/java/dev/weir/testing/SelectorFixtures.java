package dev.weir.testing;

import dev.weir.selectors.custom.CustomSelector;
import dev.weir.selectors.custom.CustomSelectorProvider;
import dev.weir.selectors.custom.SelectorOptions;
import dev.weir.selectors.jsonpath.json.JsonString;
import dev.weir.selectors.stage.Phase;
import dev.weir.selectors.stage.Phases;
import dev.weir.selectors.stage.RouterView;
import dev.weir.selectors.stage.context.RequestContext;
import dev.weir.selectors.stage.http.Headers;
import dev.weir.selectors.stage.http.RouterRequest;
import dev.weir.selectors.value.Value;
import dev.weir.testing.selector.SelectorContract;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A selector that keeps the contract, and monkeys that break one part of it each. */
final class SelectorFixtures {
    private SelectorFixtures() {}

    abstract static class Contract extends SelectorContract<RouterView> {
        @Override
        protected CustomSelectorProvider<RouterView> provider() {
            return new Provider(this);
        }

        @Override
        protected SelectorOptions options() {
            return SelectorOptions.of(Value.of("tenant"));
        }

        @Override
        protected Map<Phase, RouterView> moments() {
            Headers headers = Headers.of(Map.of("tenant", "7"));
            return Map.of(Phase.REQUEST, RouterView.of(RequestContext.create(), RouterRequest.of("GET", "/", headers)));
        }

        String name() {
            return "acme_tenant";
        }

        Phases phases() {
            return Phases.REQUEST;
        }

        @Nullable
        Object find(Phase phase, RouterView view) {
            return phase == Phase.REQUEST ? view.requestHeaders().first("tenant") : null;
        }
    }

    record Provider(Contract contract) implements CustomSelectorProvider<RouterView> {
        @Override
        public String name() {
            return contract.name();
        }

        @Override
        public Class<RouterView> view() {
            return RouterView.class;
        }

        @Override
        public CustomSelector<RouterView> create(SelectorOptions options) {
            return new CustomSelector<>() {
                @Override
                public Phases phases() {
                    return contract.phases();
                }

                @Override
                public @Nullable Object find(Phase phase, RouterView view) {
                    return contract.find(phase, view);
                }
            };
        }
    }

    static final class Good extends Contract {}

    static final class Misnamed extends Contract {
        @Override
        String name() {
            return "Tenant!";
        }
    }

    static final class WithoutPhases extends Contract {
        @Override
        @SuppressWarnings("NullAway") // what the contract has to catch
        Phases phases() {
            return null;
        }
    }

    static final class Throwing extends Contract {
        @Override
        Object find(Phase phase, RouterView view) {
            return Integer.parseInt(String.valueOf(super.find(phase, view)));
        }
    }

    static final class Recursing extends Contract {
        @Override
        Object find(Phase phase, RouterView view) {
            return "0".equals(super.find(phase, view)) ? find(phase, view) : "a";
        }
    }

    static final class Raving extends Contract {
        @Override
        Object find(Phase phase, RouterView view) {
            return new StringBuilder[] {new StringBuilder("a")};
        }
    }

    static final class Everywhere extends Contract {
        @Override
        Object find(Phase phase, RouterView view) {
            return "a";
        }
    }

    static final class Forgetful extends Contract {
        private final AtomicInteger calls = new AtomicInteger();

        @Override
        Object find(Phase phase, RouterView view) {
            return calls.incrementAndGet();
        }
    }

    static final class Slow extends Contract {
        @Override
        @Nullable
        Object find(Phase phase, RouterView view) {
            long end = System.nanoTime() + 200_000;
            while (System.nanoTime() < end) {
                Thread.onSpinWait();
            }
            return super.find(phase, view);
        }
    }

    static final class Meddling extends Contract {
        @Override
        @Nullable
        Object find(Phase phase, RouterView view) {
            view.context().put("acme::tenant", JsonString.of("a"));
            return super.find(phase, view);
        }
    }
}

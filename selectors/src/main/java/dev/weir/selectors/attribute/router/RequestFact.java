package dev.weir.selectors.attribute.router;

import dev.weir.selectors.selector.Selector;
import dev.weir.selectors.stage.Phase;
import dev.weir.selectors.stage.Phases;
import dev.weir.selectors.stage.RouterView;
import dev.weir.selectors.stage.http.ForwardedHost;
import dev.weir.selectors.stage.http.RouterRequest;
import dev.weir.selectors.value.Value;
import java.net.InetSocketAddress;
import org.jspecify.annotations.Nullable;

/** Something that standard attributes tell of a client's request. */
enum RequestFact implements Selector<RouterView> {
    /** The host that a proxy in front forwards, or else the address that the client reached. */
    SERVER_ADDRESS {
        @Override
        @Nullable
        Value read(RouterRequest request) {
            ForwardedHost forwarded = ForwardedHost.of(request.headers());
            return text(forwarded == null ? IpAddress.text(request.local()) : forwarded.host());
        }
    },

    /** The port that belongs to the server's address; the one that the client reached if it has none. */
    SERVER_PORT {
        @Override
        @Nullable
        Value read(RouterRequest request) {
            Value forwarded = FORWARDED_PORT.read(request);
            return forwarded == null ? port(request.local()) : forwarded;
        }
    },

    FORWARDED_HOST {
        @Override
        @Nullable
        Value read(RouterRequest request) {
            ForwardedHost forwarded = ForwardedHost.of(request.headers());
            return forwarded == null ? null : Value.of(forwarded.host());
        }
    },

    FORWARDED_PORT {
        @Override
        @Nullable
        Value read(RouterRequest request) {
            ForwardedHost forwarded = ForwardedHost.of(request.headers());
            Long port = forwarded == null ? null : forwarded.port();
            return port == null ? null : Value.of(port);
        }
    },

    PROTOCOL_VERSION {
        @Override
        Value read(RouterRequest request) {
            return Value.of(request.version().text());
        }
    },

    /** Absent for a target that begins with its path, as most do. */
    SCHEME {
        @Override
        @Nullable
        Value read(RouterRequest request) {
            return text(request.target().scheme());
        }
    },

    PATH {
        @Override
        Value read(RouterRequest request) {
            return Value.of(request.target().path());
        }
    },

    QUERY {
        @Override
        @Nullable
        Value read(RouterRequest request) {
            return text(request.target().query());
        }
    },

    NETWORK_TYPE {
        @Override
        @Nullable
        Value read(RouterRequest request) {
            return text(IpAddress.type(request.local()));
        }
    },

    LOCAL_ADDRESS {
        @Override
        @Nullable
        Value read(RouterRequest request) {
            return text(IpAddress.text(request.local()));
        }
    },

    LOCAL_PORT {
        @Override
        @Nullable
        Value read(RouterRequest request) {
            return port(request.local());
        }
    },

    PEER_ADDRESS {
        @Override
        @Nullable
        Value read(RouterRequest request) {
            return text(IpAddress.text(request.peer()));
        }
    },

    PEER_PORT {
        @Override
        @Nullable
        Value read(RouterRequest request) {
            return port(request.peer());
        }
    },

    BODY_SIZE {
        @Override
        @Nullable
        Value read(RouterRequest request) {
            return ContentLength.of(request.headers());
        }
    };

    abstract @Nullable Value read(RouterRequest request);

    @Override
    public Phases phases() {
        return Phases.REQUEST;
    }

    @Override
    public @Nullable Value read(Phase phase, RouterView view) {
        return read(view.request());
    }

    private static @Nullable Value text(@Nullable String text) {
        return text == null ? null : Value.of(text);
    }

    private static @Nullable Value port(@Nullable InetSocketAddress end) {
        return end == null ? null : Value.of(end.getPort());
    }
}

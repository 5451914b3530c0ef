package dev.weir.telemetry.push.receiver;

import io.grpc.Context;
import io.grpc.Contexts;
import io.grpc.Metadata;
import io.grpc.Server;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.Status;
import io.grpc.netty.GrpcSslContexts;
import io.grpc.netty.NettyServerBuilder;
import io.grpc.stub.StreamObserver;
import io.netty.handler.ssl.ClientAuth;
import io.netty.handler.ssl.SslContextBuilder;
import io.opentelemetry.proto.collector.metrics.v1.ExportMetricsServiceRequest;
import io.opentelemetry.proto.collector.metrics.v1.ExportMetricsServiceResponse;
import io.opentelemetry.proto.collector.metrics.v1.MetricsServiceGrpc;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A collector that speaks gRPC. */
public final class GrpcReceiver extends Receiver {
    private static final Context.Key<Map<String, String>> HEADERS = Context.key("headers");

    private final Server server;
    private volatile boolean answersFirst = true;
    private volatile Behaviour behaviour = StreamObserver::onCompleted;

    /** What it does after it has taken a push. */
    private interface Behaviour {
        void react(StreamObserver<ExportMetricsServiceResponse> observer);
    }

    private GrpcReceiver(@Nullable ServerIdentity identity) throws IOException {
        NettyServerBuilder builder =
                NettyServerBuilder.forAddress(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        if (identity != null) {
            SslContextBuilder tls = SslContextBuilder.forServer(identity.key(), identity.certificate());
            if (identity.clientAuthority() != null) {
                tls.trustManager(identity.clientAuthority()).clientAuth(ClientAuth.REQUIRE);
            }
            builder.sslContext(GrpcSslContexts.configure(tls).build());
        }
        this.server = builder.addService(new Service())
                .intercept(new HeaderKeeper())
                .build()
                .start();
    }

    public static GrpcReceiver start() throws IOException {
        return new GrpcReceiver(null);
    }

    public static GrpcReceiver start(ServerIdentity identity) throws IOException {
        return new GrpcReceiver(identity);
    }

    /** Fails every push from now on, before it says anything else. */
    public void fail(Status status, Metadata trailers) {
        answersFirst = false;
        behaviour = observer -> observer.onError(status.asRuntimeException(trailers));
    }

    /** Fails every push from now on, after an answer. */
    public void failAfterAnswer(Status status) {
        behaviour = observer -> observer.onError(status.asRuntimeException());
    }

    /** Answers no push from now on. */
    public void hang() {
        answersFirst = false;
        behaviour = observer -> {};
    }

    @Override
    public int port() {
        return server.getPort();
    }

    @Override
    public void close() {
        server.shutdownNow();
    }

    private final class Service extends MetricsServiceGrpc.MetricsServiceImplBase {
        @Override
        public void export(ExportMetricsServiceRequest request, StreamObserver<ExportMetricsServiceResponse> observer) {
            ExportMetricsServiceResponse answer = take(new ReceivedPush(request, HEADERS.get()));
            if (answersFirst) {
                observer.onNext(answer);
            }
            behaviour.react(observer);
        }
    }

    private static final class HeaderKeeper implements ServerInterceptor {
        @Override
        public <Q, A> ServerCall.Listener<Q> interceptCall(
                ServerCall<Q, A> call, Metadata metadata, ServerCallHandler<Q, A> next) {
            Map<String, String> headers = new HashMap<>();
            headers.put(":authority", call.getAuthority());
            for (String name : metadata.keys()) {
                if (!name.endsWith(Metadata.BINARY_HEADER_SUFFIX)) {
                    headers.put(name, metadata.get(Metadata.Key.of(name, Metadata.ASCII_STRING_MARSHALLER)));
                }
            }
            return Contexts.interceptCall(Context.current().withValue(HEADERS, headers), call, metadata, next);
        }
    }
}

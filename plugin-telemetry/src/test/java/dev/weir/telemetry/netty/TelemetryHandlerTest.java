package dev.weir.telemetry.netty;

import static dev.weir.testing.MetricAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.telemetry.request.MeasuredRequests;
import dev.weir.telemetry.request.RouterStage;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.DefaultFullHttpRequest;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.DefaultHttpContent;
import io.netty.handler.codec.http.DefaultHttpResponse;
import io.netty.handler.codec.http.DefaultLastHttpContent;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import io.opentelemetry.api.baggage.Baggage;
import io.opentelemetry.context.Context;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TelemetryHandlerTest {
    private static final String DURATION = "http.server.request.duration";
    private static final String METHOD = "http.request.method";
    private static final String STATUS = "http.response.status_code";
    private static final String ACTIVE = "http.server.active_requests";

    private MeasuredRequests measured = MeasuredRequests.with("");
    private EmbeddedChannel channel = new EmbeddedChannel(new TelemetryHandler(measured.requests()));

    @AfterEach
    void close() {
        channel.finishAndReleaseAll();
        measured.close();
    }

    @Test
    void request_isMeasured_untilTheLastOfItsResponseIsWritten() {
        read("/orders");
        measured.clock.advance(Duration.ofMillis(100));
        channel.writeOutbound(new DefaultHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.CREATED));
        measured.clock.advance(Duration.ofMillis(100));
        channel.writeOutbound(new DefaultHttpContent(text("half")));
        assertThat(measured.collect())
                .upDownCounter(ACTIVE)
                .withAttributes(METHOD, "GET")
                .hasValue(1);
        channel.writeOutbound(new DefaultLastHttpContent(text("whole")));

        assertThat(measured.collect())
                .histogram(DURATION)
                .withAttributes(METHOD, "GET", STATUS, 201)
                .hasCount(1)
                .hasSum(0.2);
        assertThat(measured.collect())
                .histogram("http.server.response.body.size")
                .withAttributes(METHOD, "GET", STATUS, 201)
                .hasSum(9);
        assertThat(measured.collect())
                .upDownCounter(ACTIVE)
                .withAttributes(METHOD, "GET")
                .hasValue(0);
    }

    @Test
    void pipelinedRequests_areToldApart_byTheirOrder() {
        read("/first");
        measured.clock.advance(Duration.ofSeconds(1));
        read("/second");
        write(HttpResponseStatus.OK, "");
        write(HttpResponseStatus.NOT_FOUND, "");

        assertThat(measured.collect())
                .histogram(DURATION)
                .withAttributes(METHOD, "GET", STATUS, 200)
                .hasSum(1);
        assertThat(measured.collect())
                .histogram(DURATION)
                .withAttributes(METHOD, "GET", STATUS, 404, "error.type", "Not Found")
                .hasSum(0);
    }

    @Test
    void interimResponse_isNotTheResponse() {
        read("/upload");
        write(HttpResponseStatus.CONTINUE, "");
        assertThat(measured.collect())
                .upDownCounter(ACTIVE)
                .withAttributes(METHOD, "GET")
                .hasValue(1);
        write(HttpResponseStatus.OK, "");

        assertThat(measured.collect())
                .histogram(DURATION)
                .withAttributes(METHOD, "GET", STATUS, 200)
                .hasCount(1);
    }

    @Test
    void clientThatLeaves_leavesNothingOpen() {
        read("/first");
        read("/second");
        channel.close().syncUninterruptibly();

        assertThat(measured.collect())
                .upDownCounter(ACTIVE)
                .withAttributes(METHOD, "GET")
                .hasValue(0);
        assertThat(measured.collect())
                .histogram(DURATION)
                .withAttributes(METHOD, "GET")
                .hasCount(2);
    }

    @Test
    void responseThatCannotBeWritten_countsAsGivenUp() {
        read("/");
        channel.pipeline().addFirst(new ChannelOutboundHandlerAdapter() {
            @Override
            public void write(ChannelHandlerContext ctx, Object message, ChannelPromise promise) {
                ReferenceCountUtil.release(message);
                promise.setFailure(new IOException("broken pipe"));
            }
        });
        assertThat(channel.writeOneOutbound(response(HttpResponseStatus.OK, "")).isSuccess())
                .isFalse();

        assertThat(measured.collect())
                .histogram(DURATION)
                .withAttributes(METHOD, "GET")
                .hasCount(1);
    }

    @Test
    void handlersBehind_findTheStageOfTheRequestReadLast() {
        assertThat(TelemetryHandler.latest(channel)).isNull();

        read("/first");
        RouterStage first = TelemetryHandler.latest(channel);
        read("/second");

        assertThat(first).isNotNull().isNotSameAs(TelemetryHandler.latest(channel));
    }

    @Test
    void bodyOfTheResponse_isKept_whereAnInstrumentWantsIt() {
        restart("router: {acme.errors: {type: counter, value: unit, unit: e, description: d, attributes:"
                + " {message: {response_errors: '$[0].message'}}}}");
        read("/graphql");
        channel.writeOutbound(new DefaultHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.OK));
        channel.writeOutbound(new DefaultHttpContent(text("{\"errors\":[{\"mess")));
        channel.writeOutbound(new DefaultLastHttpContent(text("age\":\"no\"}]}")));

        assertThat(measured.collect())
                .counter("acme.errors")
                .withAttributes("message", "no")
                .hasValue(1);
    }

    @Test
    void bodyThatIsTooLong_isNotKept_andThatIsCounted() {
        restart("router: {acme.errors: {type: counter, value: unit, unit: e, description: d, attributes:"
                + " {message: {response_errors: '$[0].message'}}}}");
        read("/graphql");
        channel.writeOutbound(new DefaultHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.OK));
        for (int i = 0; i < 17; i++) {
            channel.writeOutbound(new DefaultHttpContent(Unpooled.wrappedBuffer(new byte[64 * 1024])));
        }
        channel.writeOutbound(LastHttpContent.EMPTY_LAST_CONTENT);

        assertThat(measured.refusals.bodies()).isEqualTo(1);
        assertThat(measured.collect()).counter("acme.errors").hasValue(1);
    }

    @Test
    void headersAddressesAndBaggage_areSeen() {
        close();
        measured = MeasuredRequests.with("router: {acme.seen: {type: counter, value: unit, unit: e, description: d,"
                + " attributes: {tenant: {request_header: x-tenant}, who: {baggage: user},"
                + " network.protocol.version: true, url.path: true}}}");
        Context context =
                Context.root().with(Baggage.builder().put("user", "ann").build());
        channel = new EmbeddedChannel(new TelemetryHandler(measured.requests(), request -> context));
        FullHttpRequest request = new DefaultFullHttpRequest(HttpVersion.HTTP_1_0, HttpMethod.GET, "/a?b=c");
        request.headers().add("X-Tenant", "blue").add("X-Tenant", "red");
        channel.writeInbound(request);
        write(HttpResponseStatus.OK, "");

        assertThat(measured.collect())
                .counter("acme.seen")
                .withAttributes(
                        "tenant", "blue", "who", "ann", "network.protocol.version", "HTTP/1.0", "url.path", "/a")
                .hasValue(1);
        assertThat(new NettyHeaders(request.headers()).all("x-tenant")).isEqualTo(List.of("blue", "red"));
    }

    private void restart(String instruments) {
        close();
        measured = MeasuredRequests.with(instruments);
        channel = new EmbeddedChannel(new TelemetryHandler(measured.requests()));
    }

    private void read(String target) {
        channel.writeInbound(new DefaultFullHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.GET, target));
    }

    private void write(HttpResponseStatus status, String body) {
        channel.writeOutbound(response(status, body));
    }

    private static FullHttpResponse response(HttpResponseStatus status, String body) {
        return new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, status, text(body));
    }

    private static ByteBuf text(String text) {
        return Unpooled.copiedBuffer(text, UTF_8);
    }
}

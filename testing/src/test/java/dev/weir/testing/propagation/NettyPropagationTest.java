package dev.weir.testing.propagation;

import static dev.weir.testing.MetricAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.metrics.Metrics;
import dev.weir.testing.TestMetrics;
import dev.weir.testing.TestScope;
import io.netty.bootstrap.Bootstrap;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.channel.socket.nio.NioSocketChannel;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NettyPropagationTest {
    private final EventLoopGroup group = new MultiThreadIoEventLoopGroup(3, NioIoHandler.newFactory());

    @AfterEach
    void shutDown() {
        group.shutdownGracefully(0, 10, TimeUnit.SECONDS).syncUninterruptibly();
    }

    @ParameterizedTest
    @EnumSource
    void handlersOnEventLoops_record(TestScope scope) throws Exception {
        try (TestMetrics metrics = open(scope)) {
            metrics.attach(group);

            assertThat(roundTrip("hello")).isEqualTo("HELLO");

            assertThat(metrics)
                    .counter("acme.received")
                    .withAttributes("side", "server")
                    .hasValue(5);
            assertThat(metrics)
                    .counter("acme.received")
                    .withAttributes("side", "client")
                    .hasValue(5);
        }
    }

    @Test
    void withoutAttaching_theyAreStray() throws Exception {
        try (TestMetrics metrics = TestMetrics.onThread()) {
            roundTrip("hello");

            assertThat(metrics).isEmpty();
            assertThat(metrics.strayRecordings())
                    .hasSize(1)
                    .allSatisfy(stray -> assertThat(stray.toString())
                            .contains("NettyPropagationTest.received(NettyPropagationTest.java:"));
            metrics.expectStrayRecordings();
        }
    }

    @Test
    void afterTheTest_theLoopsBelongToNobody() throws Exception {
        try (TestMetrics first = TestMetrics.onThread()) {
            first.attach(group);
        }
        try (TestMetrics second = TestMetrics.onThread()) {
            roundTrip("a");

            assertThat(second.strayRecordings())
                    .isNotEmpty()
                    .allSatisfy(stray -> assertThat(stray.explanation()).contains("no provider of an open scope"));
            second.expectStrayRecordings();
        }
        try (TestMetrics third = TestMetrics.onThread()) {
            third.attach(group);
            roundTrip("a");

            assertThat(third)
                    .counter("acme.received")
                    .withAttributes("side", "server")
                    .hasValue(1);
        }
    }

    @Test
    void aGroupThatTheTestShutsDown_isNoHindrance() {
        try (TestMetrics metrics = TestMetrics.onThread()) {
            metrics.attach(group);
            shutDown();
        }
        assertThat(group.isTerminated()).isTrue();
    }

    private String roundTrip(String text) throws Exception {
        CompletableFuture<String> answer = new CompletableFuture<>();
        Channel server = new ServerBootstrap()
                .group(group)
                .channel(NioServerSocketChannel.class)
                .childHandler(new Shouting())
                .bind(InetAddress.getLoopbackAddress(), 0)
                .sync()
                .channel();
        Channel client = new Bootstrap()
                .group(group)
                .channel(NioSocketChannel.class)
                .handler(new Listening(text.length(), answer))
                .connect(server.localAddress())
                .sync()
                .channel();
        client.writeAndFlush(Unpooled.copiedBuffer(text, StandardCharsets.UTF_8))
                .sync();
        String answered = answer.get(10, TimeUnit.SECONDS);
        client.close().sync();
        server.close().sync();
        return answered;
    }

    private static TestMetrics open(TestScope scope) {
        return switch (scope) {
            case THREAD -> TestMetrics.onThread();
            case CONTEXT -> TestMetrics.inContext();
        };
    }

    private static void received(ByteBuf bytes, String side) {
        Metrics.counter("acme.received", "Bytes received", "By", bytes.readableBytes(), "side", side);
    }

    /** Sends back what it receives, in capitals. */
    private static final class Shouting extends ChannelInboundHandlerAdapter {
        @Override
        public void channelRead(ChannelHandlerContext context, Object message) {
            ByteBuf bytes = (ByteBuf) message;
            received(bytes, "server");
            String text = bytes.toString(StandardCharsets.UTF_8);
            bytes.release();
            String answer = text.toUpperCase(Locale.ROOT);
            context.writeAndFlush(Unpooled.copiedBuffer(answer, StandardCharsets.UTF_8))
                    .addListener(ChannelFutureListener.FIRE_EXCEPTION_ON_FAILURE);
        }
    }

    /** Waits for so many bytes. */
    private static final class Listening extends SimpleChannelInboundHandler<ByteBuf> {
        private final StringBuilder text = new StringBuilder();
        private final int length;
        private final CompletableFuture<String> answer;

        Listening(int length, CompletableFuture<String> answer) {
            this.length = length;
            this.answer = answer;
        }

        @Override
        protected void channelRead0(ChannelHandlerContext context, ByteBuf bytes) {
            received(bytes, "client");
            text.append(bytes.toString(StandardCharsets.UTF_8));
            if (text.length() == length) {
                answer.complete(text.toString());
            }
        }
    }
}

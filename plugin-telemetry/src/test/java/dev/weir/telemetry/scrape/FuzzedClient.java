package dev.weir.telemetry.scrape;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.util.List;
import java.util.SplittableRandom;
import javax.net.ssl.SSLException;

/** A client that sends what it was given, whatever the listener says, and then ends in one of many ways. */
final class FuzzedClient {
    private static final int PATIENCE_MILLIS = 20_000;

    private final Socket socket;

    FuzzedClient(Socket socket) throws IOException {
        this.socket = socket;
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(PATIENCE_MILLIS);
    }

    static FuzzedClient to(int port) throws IOException {
        return new FuzzedClient(new Socket(InetAddress.getLoopbackAddress(), port));
    }

    /** Sends the pieces for as long as the listener takes them. */
    FuzzedClient send(List<byte[]> pieces) {
        try {
            for (byte[] piece : pieces) {
                socket.getOutputStream().write(piece);
            }
        } catch (IOException e) {
            return this; // refused before its end, which is the listener's right
        }
        return this;
    }

    /** Ends in whatever way, and says what it was answered where it waited for that. */
    String end(SplittableRandom random) throws IOException {
        return switch (random.nextInt(4)) {
            case 0 -> {
                socket.setSoLinger(true, 0);
                socket.close();
                yield "";
            }
            case 1 -> {
                socket.close();
                yield "";
            }
            default -> {
                closeHalf();
                yield awaitEnd();
            }
        };
    }

    private void closeHalf() {
        try {
            socket.shutdownOutput();
        } catch (IOException e) {
            return; // the listener was faster
        }
    }

    /** All that comes until the listener ends the connection, in peace or not. If it never does, that is a failure. */
    String awaitEnd() throws IOException {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        try (socket) {
            InputStream in = socket.getInputStream();
            for (int next = in.read(); next >= 0; next = in.read()) {
                answer.write(next);
            }
        } catch (SocketException | SSLException e) {
            return answer.toString(ISO_8859_1);
        }
        return answer.toString(ISO_8859_1);
    }
}

package dev.weir.telemetry.scrape;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A socket that speaks HTTP by hand, so that it can also speak it badly. */
final class RawConnection implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 20_000;

    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;

    RawConnection(Socket socket) throws IOException {
        this.socket = socket;
        socket.setSoTimeout(PATIENCE_MILLIS);
        this.in = socket.getInputStream();
        this.out = socket.getOutputStream();
    }

    /** What came back; header names in lower case, and a letter for each byte of the body. */
    record Answer(String status, List<String> headers, String text) {
        int code() {
            return Integer.parseInt(status.substring(9, 12));
        }

        String header(String name) {
            String start = name.toLowerCase(Locale.ROOT) + ": ";
            return headers.stream()
                    .filter(header -> header.startsWith(start))
                    .map(header -> header.substring(start.length()))
                    .findFirst()
                    .orElse("");
        }

        byte[] bytes() {
            return text.getBytes(StandardCharsets.ISO_8859_1);
        }
    }

    static RawConnection to(int port) throws IOException {
        return from("127.0.0.1", port);
    }

    /** From another of this machine's own addresses. */
    static RawConnection from(String address, int port) throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(16 * 1024);
        socket.bind(new InetSocketAddress(InetAddress.getByName(address), 0));
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        return new RawConnection(socket);
    }

    RawConnection send(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
        return this;
    }

    /** Sends a request of these lines, with the empty line after them. */
    RawConnection request(String... lines) throws IOException {
        return send(String.join("\r\n", lines) + "\r\n\r\n");
    }

    Answer get(String path) throws IOException {
        return request("GET " + path + " HTTP/1.1", "Host: localhost").answer();
    }

    /** Reads an answer to its end. */
    Answer answer() throws IOException {
        Answer head = head();
        return new Answer(head.status(), head.headers(), new String(body(head), StandardCharsets.ISO_8859_1));
    }

    /** Reads the head of an answer. */
    Answer head() throws IOException {
        String status = line();
        List<String> headers = new ArrayList<>();
        for (String header = line(); !header.isEmpty(); header = line()) {
            int colon = header.indexOf(':');
            headers.add(header.substring(0, colon).toLowerCase(Locale.ROOT) + header.substring(colon));
        }
        return new Answer(status, headers, "");
    }

    InputStream in() {
        return in;
    }

    /** Sets how long to wait for anything to arrive. */
    RawConnection timeout(Duration timeout) throws IOException {
        socket.setSoTimeout((int) timeout.toMillis());
        return this;
    }

    /** Whether the other side has ended the connection, in whatever way, without sending anything more. */
    boolean isEnded() throws IOException {
        try {
            return in.read() < 0;
        } catch (SocketException e) {
            return true;
        }
    }

    /** Reads until the other side ends, in peace or not. */
    void drain() throws IOException {
        try {
            in.transferTo(OutputStream.nullOutputStream());
        } catch (SocketException e) {
            assertThat(e).hasMessageContaining("reset");
        }
    }

    /** Sends text, and says whether the connection still took it. */
    boolean trySend(String text) {
        try {
            send(text);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** Whether the other side has ended the connection by now; waits for as long as the timeout says. */
    boolean isEndedNow() throws IOException {
        try {
            return isEnded();
        } catch (SocketTimeoutException e) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private byte[] body(Answer head) throws IOException {
        if (head.header("transfer-encoding").equals("chunked")) {
            return chunks();
        }
        String length = head.header("content-length");
        return length.isEmpty() ? in.readAllBytes() : exactly(Integer.parseInt(length));
    }

    private byte[] chunks() throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        while (true) {
            int size = Integer.parseInt(line(), 16);
            body.write(exactly(size));
            line();
            if (size == 0) {
                return body.toByteArray();
            }
        }
    }

    private byte[] exactly(int size) throws IOException {
        byte[] bytes = in.readNBytes(size);
        if (bytes.length < size) {
            throw new EOFException("the body ends after " + bytes.length + " of " + size + " bytes");
        }
        return bytes;
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int letter = in.read(); letter != '\n'; letter = in.read()) {
            if (letter < 0) {
                throw new EOFException("the connection ended after \"" + line + "\"");
            }
            if (letter != '\r') {
                line.append((char) letter);
            }
        }
        return line.toString();
    }
}

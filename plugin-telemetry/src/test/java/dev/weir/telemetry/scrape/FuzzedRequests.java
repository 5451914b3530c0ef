package dev.weir.telemetry.scrape;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/** Bytes that are nearly requests, or not at all, in the pieces that they are sent in. The same seed makes the same. */
final class FuzzedRequests {
    /** What no answer may repeat. */
    static final String CANARY = "canary";

    private static final List<String> REQUESTS = List.of(
            "GET /metrics HTTP/1.1\r\nHost: localhost\r\n\r\n",
            "GET /metrics?name[]=canary HTTP/1.1\r\nAccept-Encoding: gzip\r\nX-Canary: canary\r\n\r\n",
            "GET /metrics HTTP/1.1\r\nAccept: application/openmetrics-text;version=1.0.0,*/*;q=0.1\r\n\r\n",
            "HEAD /metrics HTTP/1.1\r\nHost: localhost\r\n\r\n",
            "GET /metrics HTTP/1.0\r\nConnection: keep-alive\r\n\r\n",
            "GET /metrics HTTP/1.1\r\nConnection: close\r\n\r\n",
            "POST /metrics HTTP/1.1\r\nContent-Length: 6\r\n\r\ncanary",
            "GET /canary HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n6\r\ncanary\r\n0\r\nX-Trailer: canary\r\n\r\n",
            "GET /metrics HTTP/1.1\r\nExpect: 100-continue\r\nAuthorization: Basic Y2FuYXJ5OmNhbmFyeQ==\r\n\r\n",
            "OPTIONS * HTTP/1.1\r\nUpgrade: h2c\r\nConnection: Upgrade, HTTP2-Settings\r\n\r\n",
            "CONNECT localhost:80 HTTP/1.1\r\n\r\n",
            "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n");
    private static final List<String> NUMBERS =
            List.of("-1", "99999999999999999999", "0x10", "7fffffff", "ffffffffffffffff", "1, 2");

    private final SplittableRandom random;

    FuzzedRequests(SplittableRandom random) {
        this.random = random;
    }

    /** Something to be sent over one connection: noise, or some requests in a row of which some are damaged. */
    List<byte[]> pieces() {
        if (random.nextInt(8) == 0) {
            return split(noise(1 + random.nextInt(random.nextBoolean() ? 50 : 20_000)));
        }
        ByteArrayOutputStream sent = new ByteArrayOutputStream();
        for (int i = 1 + random.nextInt(random.nextInt(4) == 0 ? 20 : 3); i > 0; i--) {
            byte[] request = REQUESTS.get(random.nextInt(REQUESTS.size())).getBytes(ISO_8859_1);
            sent.writeBytes(random.nextInt(3) == 0 ? request : damaged(request));
        }
        return split(sent.toByteArray());
    }

    /** A message of another protocol, damaged or not. */
    List<byte[]> piecesOf(byte[] message) {
        return split(random.nextInt(3) == 0 ? message : damaged(message));
    }

    private byte[] damaged(byte[] message) {
        byte[] damaged = message;
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            damaged = damagedOnce(damaged);
        }
        return damaged;
    }

    private byte[] damagedOnce(byte[] bytes) {
        int from = random.nextInt(bytes.length + 1);
        int to = from + random.nextInt(bytes.length - from + 1);
        return switch (random.nextInt(7)) {
            case 0 -> joined(bytes, from, noise(to - from), to);
            case 1 -> joined(bytes, from, new byte[0], to);
            case 2 -> joined(bytes, to, repeated(bytes, from, to), to);
            case 3 -> joined(bytes, from, noise(1 + random.nextInt(9)), from);
            case 4 -> joined(bytes, 0, new byte[0], from);
            case 5 -> lineEndsAs(bytes, random.nextBoolean() ? "\n" : "\r");
            default -> numbersAs(bytes, NUMBERS.get(random.nextInt(NUMBERS.size())));
        };
    }

    private byte[] noise(int length) {
        byte[] noise = new byte[length];
        for (int i = 0; i < length; i++) {
            noise[i] = (byte) random.nextInt(256);
        }
        return noise;
    }

    private byte[] repeated(byte[] bytes, int from, int to) {
        String part = new String(bytes, from, to - from, ISO_8859_1);
        return part.repeat(1 + random.nextInt(20_000) / (1 + part.length())).getBytes(ISO_8859_1);
    }

    private static byte[] joined(byte[] bytes, int end, byte[] middle, int start) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        joined.write(bytes, 0, end);
        joined.writeBytes(middle);
        joined.write(bytes, start, bytes.length - start);
        return joined.toByteArray();
    }

    private static byte[] lineEndsAs(byte[] bytes, String end) {
        return new String(bytes, ISO_8859_1).replace("\r\n", end).getBytes(ISO_8859_1);
    }

    private static byte[] numbersAs(byte[] bytes, String number) {
        return new String(bytes, ISO_8859_1).replaceAll("[0-9]+", number).getBytes(ISO_8859_1);
    }

    private List<byte[]> split(byte[] bytes) {
        List<byte[]> pieces = new ArrayList<>();
        int start = 0;
        while (start < bytes.length) {
            int end = random.nextInt(3) == 0 ? bytes.length : start + 1 + random.nextInt(bytes.length - start);
            pieces.add(Arrays.copyOfRange(bytes, start, end));
            start = end;
        }
        return pieces;
    }
}

package dev.weir.telemetry;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;

/** One scrape's lines, as a scraper got them. */
record Scraped(int status, List<String> lines) {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    static Scraped from(TelemetryPlugin plugin) {
        return from(plugin.scrapeAddress().orElseThrow(), "/metrics");
    }

    static Scraped from(InetSocketAddress address, String path) {
        URI uri = URI.create("http://127.0.0.1:" + address.getPort() + path);
        HttpRequest request =
                HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(10)).build();
        return of(CLIENT, request);
    }

    static Scraped of(HttpClient client, HttpRequest request) {
        try {
            HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
            return new Scraped(response.statusCode(), response.body().lines().toList());
        } catch (IOException e) {
            throw new AssertionError("no answer from " + request.uri(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }

    boolean has(String series) {
        return lines.stream().anyMatch(line -> isOf(line, series));
    }

    /** The value of the one series of this name, whatever its labels. */
    double value(String series) {
        List<String> found = lines.stream().filter(line -> isOf(line, series)).toList();
        if (found.size() != 1) {
            throw new AssertionError(found.size() + " series " + series + " in\n" + String.join("\n", lines));
        }
        return valueIn(found.get(0));
    }

    /** The values of all series of this name, added up. */
    double sum(String series) {
        return lines.stream()
                .filter(line -> isOf(line, series))
                .mapToDouble(Scraped::valueIn)
                .sum();
    }

    static double valueIn(String line) {
        return Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1));
    }

    private static boolean isOf(String line, String series) {
        return line.startsWith(series + "{") || line.startsWith(series + " ");
    }
}

package org.sekisho.wire;

import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonStructure;
import jakarta.json.spi.JsonProvider;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** A program that calls the REST API on 127.0.0.1 with a token. */
public final class RestClient {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String root;
    private final String token;

    /** A client of the API behind that port. */
    public RestClient(int port, String token) {
        this.root = "http://127.0.0.1:" + port + "/api/v1";
        this.token = token;
    }

    /** A request with the token, to be sent as it is or with more. */
    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(root + path)).timeout(PATIENCE)
                .header("Authorization", "Bearer " + token);
    }

    /** Sends a request and returns whatever comes back. */
    public HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stop);
        }
    }

    /** Sends JSON and returns whatever comes back. */
    public HttpResponse<String> send(String method, String path, String json) {
        return send(request(path).header("Content-Type", "application/json").method(method, BodyPublishers.ofString(json)));
    }

    /** Gets whatever is there. */
    public HttpResponse<String> get(String path) {
        return send(request(path));
    }

    /** Gets the JSON object that is there. */
    public JsonObject object(String path) {
        return json(must(get(path))).asJsonObject();
    }

    /** Sends JSON and insists on a 2xx. */
    public HttpResponse<String> must(String method, String path, String json) {
        return must(send(method, path, json));
    }

    /** The bytes of a file. */
    public byte[] bytes(String path) {
        try {
            HttpResponse<byte[]> answer = client.send(request(path).build(), BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(path + " was answered " + answer.statusCode());
            }
            return answer.body();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stop);
        }
    }

    /** The JSON of an answer. */
    public static JsonStructure json(HttpResponse<String> answer) {
        try (JsonReader reader = JsonProvider.provider().createReader(new StringReader(answer.body()))) {
            return reader.read();
        }
    }

    private static HttpResponse<String> must(HttpResponse<String> answer) {
        if (answer.statusCode() / 100 != 2) {
            throw new IllegalStateException(answer.request().method() + " " + answer.uri() + " was answered "
                    + answer.statusCode() + ": " + answer.body());
        }
        return answer;
    }
}

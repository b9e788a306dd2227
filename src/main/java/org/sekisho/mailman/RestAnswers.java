package org.sekisho.mailman;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Asks one path of the API and reads the JSON that comes back, or changes what is there. */
final class RestAnswers {

    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration ANSWER = Duration.ofSeconds(120);
    private static final int MOST_BYTES = 64 << 20;
    private static final int OK = 200;
    /** Also 201 and 204; 202 is that somebody has to confirm it first. */
    private static final Set<Integer> DONE = Set.of(OK, 201, 204);
    private static final int BAD_REQUEST = 400;
    private static final int CONFLICT = 409;
    private static final int MOST_OF_A_REASON = 200;
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER).build();
    private final MailmanServer server;

    RestAnswers(MailmanServer server) {
        this.server = server;
    }

    /**
     * The object at a path below the root.
     *
     * @param path may have a query; written the way a URL is
     */
    JsonObject get(String path) {
        HttpResponse<InputStream> answer = send(path, HttpRequest.Builder::GET);
        byte[] body = body(answer, path);
        if (answer.statusCode() != OK) {
            throw trouble(answer.statusCode(), path);
        }
        try (JsonReader reader = Json.createReader(new ByteArrayInputStream(body))) {
            return reader.readObject();
        } catch (JsonException notJson) {
            throw new MailmanTroubleException(MailmanTrouble.STRANGE, "what answers at " + server.root()
                    + " is not a Mailman 3: no JSON at " + path, notJson);
        }
    }

    /**
     * Changes something.
     *
     * @param method POST, PATCH or DELETE
     * @param body   what is sent as JSON; may be empty
     * @return where what was made is; empty when nothing was made
     * @throws MailmanTroubleException when Mailman has not done it, with its reason
     */
    Optional<String> change(String method, String path, JsonObject body) {
        HttpResponse<InputStream> answer = send(path, request -> request.header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body.isEmpty() ? "" : body.toString())));
        byte[] said = body(answer, path);
        if (!DONE.contains(answer.statusCode())) {
            throw answer.statusCode() == BAD_REQUEST || answer.statusCode() == CONFLICT
                    ? new MailmanTroubleException(MailmanTrouble.STRANGE, "Mailman answered " + answer.statusCode() + " to "
                    + method + " " + path + ": " + excerpt(said)) : trouble(answer.statusCode(), path);
        }
        return answer.headers().firstValue("location");
    }

    private static String excerpt(byte[] said) {
        String text = new String(said, StandardCharsets.UTF_8);
        return text.substring(0, Math.min(text.length(), MOST_OF_A_REASON));
    }

    private HttpResponse<InputStream> send(String path, UnaryOperator<HttpRequest.Builder> more) {
        if (server.password().isEmpty()) {
            throw new MailmanTroubleException(MailmanTrouble.REFUSED,
                    "no password is set for Mailman at " + server.root() + " (SEKISHO_MAILMAN_PASSWORD)");
        }
        URI uri = server.root().resolve(path);
        try {
            return http.send(more.apply(HttpRequest.newBuilder(uri).timeout(ANSWER).header("Accept", "application/json")
                    .header("Authorization", credentials())).build(), BodyHandlers.ofInputStream());
        } catch (IOException unreachable) {
            throw away(unreachable);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw away(stop);
        }
    }

    private byte[] body(HttpResponse<InputStream> answer, String path) {
        try (InputStream body = answer.body()) {
            byte[] bytes = body.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw new MailmanTroubleException(MailmanTrouble.STRANGE,
                        "the answer to " + path + " is longer than " + MOST_BYTES + " bytes");
            }
            return bytes;
        } catch (IOException cutShort) {
            throw away(cutShort);
        }
    }

    private String credentials() {
        return "Basic " + Base64.getEncoder().encodeToString(
                (server.user() + ":" + server.password()).getBytes(StandardCharsets.UTF_8));
    }

    private MailmanTroubleException away(Exception cause) {
        return new MailmanTroubleException(MailmanTrouble.AWAY, "Mailman does not answer at " + server.root() + " ("
                + cause.getClass().getSimpleName() + ")", cause);
    }

    private MailmanTroubleException trouble(int status, String path) {
        return switch (status) {
            case UNAUTHORIZED, FORBIDDEN -> new MailmanTroubleException(MailmanTrouble.REFUSED,
                    "Mailman at " + server.root() + " does not take this user and password");
            case NOT_FOUND -> new MailmanTroubleException(MailmanTrouble.MISSING, "Mailman has no " + path);
            default -> new MailmanTroubleException(MailmanTrouble.STRANGE,
                    "Mailman answered " + status + " to " + path);
        };
    }
}

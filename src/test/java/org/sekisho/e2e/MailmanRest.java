package org.sekisho.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.sekisho.confgen.plan.Endpoint;

/** Mailman 3's REST API (API 3.1): forms in, JSON out. */
final class MailmanRest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final Endpoint endpoint;
    private final String user;
    private final String password;
    private final String credentials;

    MailmanRest(Endpoint endpoint, String user, String password) {
        this.endpoint = endpoint;
        this.user = user;
        this.password = password;
        this.credentials = "Basic "
                + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    /** Where it is, with the version of the API. */
    String url() {
        return "http://" + endpoint + "/3.1/";
    }

    String user() {
        return user;
    }

    String password() {
        return password;
    }

    /** Whether somebody answers. */
    boolean answers() {
        try {
            return send(request("system/versions").GET()).statusCode() == 200;
        } catch (UncheckedIOException notYet) {
            if (notYet.getCause() instanceof ConnectException) {
                return false;
            }
            throw notYet;
        }
    }

    /** The JSON at a path below {@code /3.1/}. */
    String get(String path) {
        return must(request(path).GET());
    }

    /** Makes something: the form as names and values in turn. */
    void post(String path, String... form) {
        must(form(path).POST(BodyPublishers.ofString(encode(form))));
    }

    /** Changes something: the form as names and values in turn. */
    void patch(String path, String... form) {
        must(form(path).method("PATCH", BodyPublishers.ofString(encode(form))));
    }

    /** Deletes something. */
    void delete(String path) {
        must(request(path).DELETE());
    }

    private String must(HttpRequest.Builder builder) {
        HttpResponse<String> answer = send(builder);
        if (answer.statusCode() / 100 != 2) {
            throw new IllegalStateException("Mailman answered " + answer.statusCode() + " to " + answer.request() + ": "
                    + answer.body());
        }
        return answer.body();
    }

    private HttpResponse<String> send(HttpRequest.Builder builder) {
        try {
            return http.send(builder.build(), BodyHandlers.ofString());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stop);
        }
    }

    private HttpRequest.Builder form(String path) {
        return request(path).header("Content-Type", "application/x-www-form-urlencoded");
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://" + endpoint + "/3.1/" + path)).timeout(PATIENCE)
                .header("Authorization", credentials);
    }

    private static String encode(String... form) {
        List<String> fields = new ArrayList<>();
        for (int i = 0; i < form.length; i += 2) {
            fields.add(form[i] + "=" + URLEncoder.encode(form[i + 1], StandardCharsets.UTF_8));
        }
        return String.join("&", fields);
    }
}

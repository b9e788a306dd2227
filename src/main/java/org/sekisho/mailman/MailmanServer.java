package org.sekisho.mailman;

import java.net.URI;
import java.net.URISyntaxException;

/**
 * Where a Mailman 3 answers, and as whom one asks it.
 *
 * @param root     the URL that its paths begin with, with a slash at the end: {@code http://127.0.0.1:8001/3.1/}
 * @param user     the user's name for HTTP Basic
 * @param password the password
 */
public record MailmanServer(URI root, String user, String password) {

    private static final String API = "/3.1/";

    /**
     * Reads what a site has set. A URL without a path gets the API's version, {@code /3.1/}.
     *
     * @throws IllegalArgumentException with a sentence when the URL cannot be one of a Mailman
     */
    public static MailmanServer of(String url, String user, String password) {
        URI given = uri(url.strip());
        boolean isWeb = "http".equals(given.getScheme()) || "https".equals(given.getScheme());
        if (!isWeb || given.getHost() == null || given.getUserInfo() != null || given.getQuery() != null
                || given.getFragment() != null) {
            throw new IllegalArgumentException("write Mailman's URL like http://127.0.0.1:8001/3.1/");
        }
        String path = given.getPath().isEmpty() || given.getPath().equals("/") ? API : given.getPath();
        return new MailmanServer(given.resolve(path.endsWith("/") ? path : path + "/"), user, password);
    }

    private static URI uri(String url) {
        try {
            return new URI(url);
        } catch (URISyntaxException unreadable) {
            throw new IllegalArgumentException("write Mailman's URL like http://127.0.0.1:8001/3.1/", unreadable);
        }
    }

    /** Without the password. */
    @Override
    public String toString() {
        return root + " as " + user;
    }
}

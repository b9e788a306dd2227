package org.sekisho.store;

import java.util.Locale;
import java.util.Optional;

/**
 * Who was refused where, in whole texts of any letter case.
 *
 * @param list   a list's posting address; {@code <>} where there was no list
 * @param sender a reverse path; {@code @domain} for every sender of that domain, {@code <>} for the null sender
 * @param client a client's address or name, or a network in CIDR notation
 */
public record RejectionPlaces(Optional<String> list, Optional<String> sender, Optional<String> client) {

    public RejectionPlaces {
        list = list.map(text -> text.toLowerCase(Locale.ROOT));
        sender = sender.map(text -> text.toLowerCase(Locale.ROOT));
        client = client.map(text -> text.toLowerCase(Locale.ROOT));
    }

    /** Everybody, everywhere. */
    public static RejectionPlaces anywhere() {
        return new RejectionPlaces(Optional.empty(), Optional.empty(), Optional.empty());
    }
}

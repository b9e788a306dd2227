package org.sekisho.confgen.plan;

/**
 * The Postfix that the files are for.
 *
 * @param directory    where its main.cf is, like {@code /etc/postfix} or {@code /usr/local/etc/postfix}
 * @param mapType      the kind of map that its {@code postmap} writes
 * @param beforeFilter where its before-filter service listens
 * @param postmaster   who reads the mail to postmaster and abuse of the list domains
 */
public record PostfixHost(ServerPath directory, MapType mapType, ListenAddress beforeFilter, Postmaster postmaster) {

    /** A stock Debian host whose port 25 goes through the proxy. */
    public static PostfixHost stock() {
        return new PostfixHost(new ServerPath("/etc/postfix"), MapType.HASH, ListenAddress.of("smtp"),
                Postmaster.ofTheHost());
    }
}

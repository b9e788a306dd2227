package org.sekisho.confgen.plan;

/**
 * The Postfix that the files are for.
 *
 * @param directory    where its main.cf is, like {@code /etc/postfix} or {@code /usr/local/etc/postfix}
 * @param version      its release
 * @param mapType      the kind of map that its {@code postmap} writes
 * @param beforeFilter where its before-filter service listens
 * @param options      what the administrator adds to that service
 * @param postmaster   who reads the mail to postmaster and abuse of the list domains
 * @param knowsLists   whether it is given the address of every list (relay_recipient_maps): it then refuses other
 *                     names itself, also where the gate is not asked, but must be told of every new list
 */
public record PostfixHost(ServerPath directory, PostfixVersion version, MapType mapType, ListenAddress beforeFilter,
        ServiceOptions options, Postmaster postmaster, boolean knowsLists) {

    /** A stock Debian 12 host whose port 25 goes through the proxy. */
    public static PostfixHost stock() {
        return new PostfixHost(new ServerPath("/etc/postfix"), PostfixVersion.of("3.7.11"), MapType.HASH,
                ListenAddress.of("smtp"), ServiceOptions.none(), Postmaster.ofTheHost(), false);
    }
}

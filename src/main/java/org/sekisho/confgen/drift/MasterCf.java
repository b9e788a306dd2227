package org.sekisho.confgen.drift;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The services of master.cf, as written there or as {@code postconf -M} prints them (Postfix master(5)). */
record MasterCf(List<Service> services) {

    private static final int FIELDS = 8;
    private static final Pattern OPTION = Pattern.compile("-o \\{ ?(\\w+) ?= ?([^}]*)}|-o (\\w+)=(\\S*)");
    private static final Map<String, String> PORTS = Map.of("smtp", "25", "smtps", "465", "submissions", "465",
            "submission", "587");

    /**
     * One service.
     *
     * @param host    the address that it listens on; empty for all, and for what is no network service
     * @param port    its port as a number where that is known, else its name
     * @param type    {@code inet}, {@code unix}, {@code pass} ...
     * @param maxproc the most processes, {@code -} for the default
     * @param command the program
     * @param options what follows {@code -o}
     * @param rest    the other arguments
     */
    record Service(String host, String port, String type, String maxproc, String command, Map<String, String> options,
            String rest) {

        /** As a person would write it. */
        String title() {
            return (host.isEmpty() ? "" : host + ":") + port + "/" + type;
        }

        boolean isSame(Service other) {
            return host.equals(other.host) && port.equals(other.port) && type.equals(other.type);
        }

        boolean isOnLoopback() {
            return host.startsWith("127.") || host.equals("::1");
        }
    }

    static MasterCf parse(String text) {
        List<Service> services = new ArrayList<>();
        for (String line : LogicalLines.of(text)) {
            String[] fields = line.split(" ", FIELDS + 1);
            if (fields.length >= FIELDS) {
                services.add(service(fields, fields.length > FIELDS ? fields[FIELDS] : ""));
            }
        }
        return new MasterCf(List.copyOf(services));
    }

    Optional<Service> same(Service wanted) {
        return services.stream().filter(wanted::isSame).findFirst();
    }

    private static Service service(String[] fields, String arguments) {
        Map<String, String> options = new LinkedHashMap<>();
        Matcher found = OPTION.matcher(arguments);
        while (found.find()) {
            boolean isBraced = found.group(1) != null;
            options.put(isBraced ? found.group(1) : found.group(3), (isBraced ? found.group(2) : found.group(4)).strip());
        }
        String rest = OPTION.matcher(arguments).replaceAll("").replaceAll("\\s+", " ").strip();
        int colon = fields[0].lastIndexOf(':');
        String host = colon < 0 ? "" : plain(fields[0].substring(0, colon));
        String port = fields[0].substring(colon + 1);
        boolean isNetwork = fields[1].equals("inet");
        return new Service(isNetwork ? host : "", isNetwork ? PORTS.getOrDefault(port, port) : fields[0], fields[1], fields[6],
                fields[7], options, rest);
    }

    private static String plain(String host) {
        String address = host.replaceAll("^\\[(.*)]$", "$1");
        return switch (address) {
            case "localhost" -> "127.0.0.1";
            case "0.0.0.0", "::", "*" -> "";
            default -> address;
        };
    }
}

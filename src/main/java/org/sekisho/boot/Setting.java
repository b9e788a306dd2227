package org.sekisho.boot;

/** Every environment variable that the program reads, with its default. Host and port: {@code host:port}. */
public enum Setting {
    HTTP_PORT("SEKISHO_HTTP_PORT", "8080", "Port of the console and the REST API, on loopback."),
    MANAGEMENT_PORT("SEKISHO_MANAGEMENT_PORT", "9990",
            "Port of health and metrics, on loopback: /health, /health/live, /health/ready, /metrics."),
    PROXY_LISTEN("SEKISHO_PROXY_LISTEN", "127.0.0.1:10025",
            "Where the SMTP proxy listens: what smtpd_proxy_filter of the before-filter Postfix points to."),
    AFTER_FILTER("SEKISHO_AFTER_FILTER", "127.0.0.1:10026", "Where the after-filter Postfix listens."),
    POLICYD_LISTEN("SEKISHO_POLICYD_LISTEN", "127.0.0.1:10040",
            "Where the policy-delegation service listens: what check_policy_service of Postfix points to. Set to nothing,"
                    + " it is off, and the proxy decides on every list domain."),
    DATA_DIR("SEKISHO_DATA_DIR", "", "Where the H2 database and the spool are; the server's data directory when empty."),
    DB_URL("SEKISHO_DB_URL", "", "JDBC URL of a PostgreSQL database; an H2 file database when empty."),
    DB_USER("SEKISHO_DB_USER", "sekisho", "Its user."),
    DB_PASSWORD("SEKISHO_DB_PASSWORD", "", "The user's password."),
    ADMIN_PASSWORD("SEKISHO_ADMIN_PASSWORD", "",
            "Password of the first administrator, login admin, set anew at every start; when empty and there is no"
                    + " account yet, a one-time setup link is printed."),
    API_TOKEN("SEKISHO_API_TOKEN", "",
            "Token with which programs call the REST API as an administrator, valid while it is set; when empty, the API"
                    + " admits nobody."),
    NODE("SEKISHO_NODE", "", "This node's name in the rejection log and the greeting; the host's name when empty."),
    SPF_RESOLVER("SEKISHO_SPF_RESOLVER", "",
            "Which resolver is asked for SPF, host:port; the host's own when empty. Nobody is asked unless a list domain"
                    + " has the proof SPF."),
    SPF_SECONDS("SEKISHO_SPF_SECONDS", "5", "How long one SPF answer may take, in seconds; later it proves nothing."),
    SIGHTING_DAYS("SEKISHO_SIGHTING_DAYS", "30",
            "How many days the traffic to lists is kept, counted by sender and network, for impact previews."),
    SIGHTING_ROWS("SEKISHO_SIGHTING_ROWS", "2000000", "How many rows of it are kept at the most; the oldest go."),
    MAX_MEMBERS("SEKISHO_MAX_MEMBERS", "1000000", "How many members, and how many announcers, one list may have."),
    MAX_SET_ENTRIES("SEKISHO_MAX_SET_ENTRIES", "1000000", "How many entries one sender set may have."),
    MAX_RULES("SEKISHO_MAX_RULES", "10000", "How many rules one list, one list domain or the site may have."),
    MAX_BODY_MEGABYTES("SEKISHO_MAX_BODY_MEGABYTES", "8",
            "How large the body of one call of the REST API may be, in megabytes of 1,000,000 bytes; larger ones are answered"
                    + " 413. A million members are about 30; a call takes ten times its body in memory."),
    MAX_SESSIONS("SEKISHO_MAX_SESSIONS", "250",
            "How many clients the SMTP proxy serves at the same time; ten more are told 421, others wait. Well above the"
                    + " process limit of the before-filter service in master.cf."),
    MAX_RECIPIENTS("SEKISHO_MAX_RECIPIENTS", "10000", "How many recipients one message may have; more are answered 452."),
    MAX_LINE("SEKISHO_MAX_LINE", "997",
            "How many octets one SMTP command line may have; longer ones are answered 500. 997 is the most."),
    MAX_HEADER_KILOBYTES("SEKISHO_MAX_HEADER_KILOBYTES", "256",
            "How much of a header is read for the senders in it, in kilobytes, where a list asks for that; a message with"
                    + " a longer one is refused there."),
    DRAIN_SECONDS("SEKISHO_DRAIN_SECONDS", "60", "How long a stop waits for messages on their way, in seconds."),
    DNS_CHECK_MINUTES("SEKISHO_DNS_CHECK_MINUTES", "15",
            "How often this node checks the DNS of the list domains, in minutes; 0 to check on demand only."),
    MAILMAN_URL("SEKISHO_MAILMAN_URL", "",
            "URL of the REST API of Mailman 3, like http://127.0.0.1:8001/3.1/; when empty, no lists come from Mailman."),
    MAILMAN_USER("SEKISHO_MAILMAN_USER", "restadmin", "Its user."),
    MAILMAN_PASSWORD("SEKISHO_MAILMAN_PASSWORD", "", "The user's password; it is read from here only and kept nowhere."),
    MAILMAN_MINUTES("SEKISHO_MAILMAN_MINUTES", "15",
            "How often the lists that come from Mailman are brought into step, in minutes; 0 to do it on demand only."),
    DEMO("SEKISHO_DEMO", "false", "Example data and an after-filter that takes everything; set by run.sh --demo.");

    private final String variable;
    private final String fallback;
    private final String sentence;

    Setting(String variable, String fallback, String sentence) {
        this.variable = variable;
        this.fallback = fallback;
        this.sentence = sentence;
    }

    /** The name of the environment variable. */
    public String variable() {
        return variable;
    }

    /** The value when the variable is not set or empty. */
    public String fallback() {
        return fallback;
    }

    /** What it is for, as the reference page says it. */
    public String sentence() {
        return sentence;
    }
}

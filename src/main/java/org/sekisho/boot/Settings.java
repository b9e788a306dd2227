package org.sekisho.boot;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.sekisho.admin.Limits;
import org.sekisho.admin.mailman.MailmanAccess;
import org.sekisho.admin.spf.SpfBounds;
import org.sekisho.admin.status.Node;

/** The settings in force. A value that cannot be read is an {@link IllegalArgumentException} that names the variable. */
@ApplicationScoped
public class Settings implements Node, Limits, SpfBounds, MailmanAccess {

    private static final int MAX_PORT = 65_535;
    private static final int MAX_NODE = 64;
    private static final int MAX_BODY_MEGABYTES = 1_000;

    private final Function<String, String> environment;

    /** The settings of the process. */
    public Settings() {
        this(System::getenv);
    }

    Settings(Function<String, String> environment) {
        this.environment = environment;
    }

    /** The text of a setting, or its default. */
    public String text(Setting setting) {
        return Optional.ofNullable(environment.apply(setting.variable())).map(String::strip)
                .filter(text -> !text.isEmpty()).orElse(setting.fallback());
    }

    /** The address of a setting; empty when the variable is set to nothing, which turns off what it is for. */
    public Optional<InetSocketAddress> addressUnlessOff(Setting setting) {
        boolean isOff = Optional.ofNullable(environment.apply(setting.variable())).filter(String::isBlank).isPresent();
        return isOff ? Optional.empty() : Optional.of(address(setting));
    }

    /** The address of a setting of the form {@code host:port}, resolved. */
    public InetSocketAddress address(Setting setting) {
        String text = text(setting);
        int colon = text.lastIndexOf(':');
        if (colon < 1 || !text.substring(colon + 1).matches("\\d{1,5}")) {
            throw unreadable(setting, "write it like 127.0.0.1:10025");
        }
        int port = Integer.parseInt(text.substring(colon + 1));
        if (port < 1 || port > MAX_PORT) {
            throw unreadable(setting, "a port is a number from 1 to 65535");
        }
        InetSocketAddress address = new InetSocketAddress(text.substring(0, colon).replaceAll("[\\[\\]]", ""), port);
        if (address.isUnresolved()) {
            throw unreadable(setting, "the host is not known");
        }
        return address;
    }

    /** A setting in seconds, 0 or more. */
    public Duration seconds(Setting setting) {
        String text = text(setting);
        if (!text.matches("\\d{1,6}")) {
            throw unreadable(setting, "write a number of seconds");
        }
        return Duration.ofSeconds(Long.parseLong(text));
    }

    /** The directory of what this node keeps on disk; the server's own data directory where none is set. */
    public Path dataDirectory() {
        String text = text(Setting.DATA_DIR);
        return Path.of(text.isEmpty() ? System.getProperty("jboss.server.data.dir", "data") : text);
    }

    /** A setting that is a number, 1 or more. */
    public int count(Setting setting) {
        return count(setting, 999_999_999);
    }

    /** A number of things from 1 to the most there can be. */
    int count(Setting setting, int most) {
        String text = text(setting);
        if (!text.matches("[1-9]\\d{0,8}") || Integer.parseInt(text) > most) {
            throw unreadable(setting, "write a number from 1 to " + most);
        }
        return Integer.parseInt(text);
    }

    @Override
    public Optional<InetSocketAddress> resolver() {
        return text(Setting.SPF_RESOLVER).isEmpty() ? Optional.empty() : Optional.of(address(Setting.SPF_RESOLVER));
    }

    @Override
    public Duration patience() {
        return Duration.ofSeconds(count(Setting.SPF_SECONDS));
    }

    @Override
    public int membersOfAList() {
        return count(Setting.MAX_MEMBERS);
    }

    @Override
    public int entriesOfASet() {
        return count(Setting.MAX_SET_ENTRIES);
    }

    @Override
    public long bytesOfABody() {
        return count(Setting.MAX_BODY_MEGABYTES, MAX_BODY_MEGABYTES) * 1_000_000L;
    }

    @Override
    public int daysOfSightings() {
        return count(Setting.SIGHTING_DAYS);
    }

    @Override
    public int rulesOfATarget() {
        return count(Setting.MAX_RULES);
    }

    @Override
    public String mailmanUrl() {
        return text(Setting.MAILMAN_URL);
    }

    @Override
    public String mailmanUser() {
        return text(Setting.MAILMAN_USER);
    }

    @Override
    public String mailmanPassword() {
        return text(Setting.MAILMAN_PASSWORD);
    }

    /** A setting in minutes, 0 or more. */
    public Duration minutes(Setting setting) {
        String text = text(setting);
        if (!text.matches("\\d{1,6}")) {
            throw unreadable(setting, "write a number of minutes");
        }
        return Duration.ofMinutes(Long.parseLong(text));
    }

    /** Whether a setting says true. */
    public boolean isOn(Setting setting) {
        return Boolean.parseBoolean(text(setting));
    }

    @Override
    public String name() {
        String name = text(Setting.NODE).isEmpty() ? hostName() : text(Setting.NODE);
        return name.substring(0, Math.min(name.length(), MAX_NODE)).replaceAll("[^A-Za-z0-9._-]", "-");
    }

    private static String hostName() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException nameless) {
            return "sekisho";
        }
    }

    private IllegalArgumentException unreadable(Setting setting, String how) {
        return new IllegalArgumentException(setting.variable() + "=" + text(setting) + " cannot be used: " + how);
    }
}

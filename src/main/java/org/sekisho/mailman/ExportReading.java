package org.sekisho.mailman;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sekisho.envelope.DomainName;
import org.sekisho.envelope.EmailAddress;

/**
 * Reads what was exported of lists: of Mailman 2.1, what {@code config_list -o} and {@code list_members} print, each behind
 * a line {@code #=== list NAME} or {@code #=== members NAME}; or a table, lines of {@code list,address} or
 * {@code list,address,owner}. What cannot be read refuses the whole.
 */
public final class ExportReading {

    private static final Pattern HEAD = Pattern.compile("#=== (list|members) ([A-Za-z0-9_.+-]{1,100})");
    private static final List<MailmanAction> GENERIC =
            List.of(MailmanAction.ACCEPT, MailmanAction.HOLD, MailmanAction.REJECT, MailmanAction.DISCARD);
    private static final int MOST_LISTS = 100_000;

    private ExportReading() {
    }

    /**
     * The lists of an export, by name.
     *
     * @throws BadExportException about the first line that cannot be read
     */
    public static List<OldList> of(String text) {
        List<OldList> lists = text.lines().map(String::strip).anyMatch(line -> HEAD.matcher(line).matches())
                ? old(text) : table(text);
        if (lists.isEmpty() || lists.size() > MOST_LISTS) {
            throw new BadExportException(1, lists.isEmpty() ? "there is no list in it" : "these are too many lists");
        }
        return lists;
    }

    private static List<OldList> old(String text) {
        Map<String, Part> configs = new TreeMap<>();
        Map<String, Part> members = new TreeMap<>();
        Part current = new Part(1);
        int number = 0;
        for (String line : text.split("\n", -1)) {
            number++;
            Matcher head = HEAD.matcher(line.strip());
            if (head.matches()) {
                current = new Part(number + 1);
                (head.group(1).equals("list") ? configs : members).put(head.group(2).toLowerCase(Locale.ROOT), current);
            } else {
                current.text.append(line).append('\n');
            }
        }
        List<OldList> lists = new ArrayList<>();
        configs.forEach((name, config) -> lists.add(list(name, config, members.getOrDefault(name, new Part(1)))));
        return lists;
    }

    private static OldList list(String name, Part config, Part members) {
        Map<String, Object> values = PythonLiterals.of(config.text.toString(), config.firstLine);
        DomainName domain = DomainName.parse(String.valueOf(values.getOrDefault("host_name", "")).toLowerCase(Locale.ROOT))
                .orElseThrow(() -> new BadExportException(config.firstLine, "the list " + name + " has no host_name"));
        Roster roster = roster(members.text.toString().lines().toList());
        MailmanList list = new MailmanList("", name, domain, String.valueOf(values.getOrDefault("description", "")),
                roster.people().size());
        Map<MailmanAction, List<String>> these = new LinkedHashMap<>();
        for (MailmanAction action : ListSettings.ORDER) {
            these.put(action, texts(values.get(action.name().toLowerCase(Locale.ROOT) + "_these_nonmembers")));
        }
        Object generic = values.getOrDefault("generic_nonmember_action", 1L);
        MailmanAction nonmembers = generic instanceof Long index && index >= 0 && index < GENERIC.size()
                ? GENERIC.get(index.intValue()) : MailmanAction.HOLD;
        boolean isEmergency = Long.valueOf(1).equals(values.get("emergency"));
        return new OldList(list, new ListSettings(MailmanAction.DEFER, nonmembers, these, isEmergency), true, roster,
                roster(texts(values.get("owner"))));
    }

    private static List<OldList> table(String text) {
        Map<EmailAddress, List<String>> members = new TreeMap<>();
        Map<EmailAddress, List<String>> owners = new TreeMap<>();
        int number = 0;
        for (String line : text.split("\r?\n")) {
            number++;
            String[] fields = line.strip().split("\\s*[,;\t]\\s*", -1);
            if (line.isBlank() || number == 1 && fields[0].equalsIgnoreCase("list")) {
                continue;
            }
            EmailAddress list = address(fields[0], number);
            EmailAddress person = address(fields.length > 1 ? fields[1] : "", number);
            String role = fields.length > 2 ? fields[2].toLowerCase(Locale.ROOT) : "member";
            if (fields.length > 3 || !role.equals("member") && !role.equals("owner")) {
                throw new BadExportException(number, "write list@domain,user@host or list@domain,user@host,owner");
            }
            members.computeIfAbsent(list, key -> new ArrayList<>());
            owners.computeIfAbsent(list, key -> new ArrayList<>());
            (role.equals("owner") ? owners : members).get(list).add(person.toString());
        }
        List<OldList> lists = new ArrayList<>();
        members.forEach((list, people) -> lists.add(new OldList(new MailmanList("", list.local(), list.domain(), "",
                people.size()), new ListSettings(MailmanAction.DEFER, MailmanAction.HOLD, none(), false), false,
                roster(people), roster(owners.get(list)))));
        return lists;
    }

    private static EmailAddress address(String text, int line) {
        return EmailAddress.parse(text).orElseThrow(() -> new BadExportException(line, "\"" + text.substring(0,
                Math.min(text.length(), 100)) + "\" is not an address; write list@domain,user@host"));
    }

    private static Roster roster(List<String> lines) {
        Map<EmailAddress, Optional<MailmanAction>> people = new LinkedHashMap<>();
        List<String> unreadable = new ArrayList<>();
        lines.stream().map(String::strip).filter(line -> !line.isEmpty()).forEach(line -> EmailAddress.parse(line)
                .ifPresentOrElse(address -> people.put(address, Optional.empty()), () -> unreadable.add(line)));
        return new Roster(people, unreadable);
    }

    private static List<String> texts(Object value) {
        return value instanceof List<?> entries ? entries.stream().map(String::valueOf).toList() : List.of();
    }

    private static Map<MailmanAction, List<String>> none() {
        Map<MailmanAction, List<String>> these = new LinkedHashMap<>();
        ListSettings.ORDER.forEach(action -> these.put(action, List.of()));
        return these;
    }

    /** A part of the export with the number of its first line. */
    private static final class Part {

        private final int firstLine;
        private final StringBuilder text = new StringBuilder();

        private Part(int firstLine) {
            this.firstLine = firstLine;
        }
    }
}

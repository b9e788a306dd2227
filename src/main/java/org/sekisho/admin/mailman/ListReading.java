package org.sekisho.admin.mailman;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.sekisho.admin.lists.ListName;
import org.sekisho.envelope.EmailAddress;
import org.sekisho.mailman.ListSettings;
import org.sekisho.mailman.MailmanList;
import org.sekisho.mailman.MailmanRest;
import org.sekisho.mailman.Roster;
import org.sekisho.mailman.RosterRole;
import org.sekisho.policy.terms.Exposure;

/** Reads one list of Mailman into what it would be here. */
final class ListReading {

    private static final int LONGEST_DESCRIPTION = 200;

    private final MailmanRest mailman;
    private final int mostMembers;

    ListReading(MailmanRest mailman, int mostMembers) {
        this.mailman = mailman;
        this.mostMembers = mostMembers;
    }

    /** Why the list cannot be taken at all; empty when it can. */
    Optional<ImportRemark> obstacle(MailmanList list) {
        return obstacle(list, mostMembers);
    }

    static Optional<ImportRemark> obstacle(MailmanList list, int mostMembers) {
        if (ListName.parse(list.name()).isEmpty()) {
            return Optional.of(new ImportRemark(ImportRemark.Kind.UNUSABLE_NAME, list.address(), list.name()));
        }
        return list.members() <= mostMembers ? Optional.empty() : Optional.of(new ImportRemark(
                ImportRemark.Kind.TOO_MANY, list.address(), list.members() + " > " + mostMembers));
    }

    /**
     * The draft of a list without an obstacle.
     *
     * @throws org.sekisho.mailman.MailmanTroubleException when Mailman's answers are not whole
     */
    ListDraft read(MailmanList list, Exposure exposure) {
        return draft(list, exposure, mailman.settings(list.id()), new People(mailman.roster(list.id(), RosterRole.MEMBER),
                mailman.roster(list.id(), RosterRole.NONMEMBER), mailman.roster(list.id(), RosterRole.OWNER)));
    }

    /** What the settings and the people of a list mean here. */
    static ListDraft draft(MailmanList list, Exposure exposure, ListSettings settings, People people) {
        SettingsReading reading = new SettingsReading(exposure, settings, people.members(), people.nonmembers());
        return new ListDraft(list.id(), new EmailAddress(list.name(), list.domain()), oneLine(list.description()),
                reading.policy(), addresses(people.members()), addresses(people.owners()),
                new LinkedHashSet<>(reading.announcers()), reading.rules(),
                remarks(list, settings, reading, List.of(people.members(), people.owners())));
    }

    /** The rosters of a list. */
    record People(Roster members, Roster nonmembers, Roster owners) {
    }

    private static List<ImportRemark> remarks(MailmanList list, ListSettings settings, SettingsReading reading,
            List<Roster> rosters) {
        List<ImportRemark> remarks = new ArrayList<>();
        if (settings.emergency()) {
            remarks.add(new ImportRemark(ImportRemark.Kind.EMERGENCY, list.address(), ""));
        }
        reading.unreadable().forEach(entry ->
                remarks.add(new ImportRemark(ImportRemark.Kind.UNREADABLE_PATTERN, list.address(), entry)));
        rosters.stream().flatMap(roster -> roster.unreadable().stream()).distinct().forEach(text ->
                remarks.add(new ImportRemark(ImportRemark.Kind.UNREADABLE_ADDRESS, list.address(), text)));
        return remarks;
    }

    private static Set<String> addresses(Roster roster) {
        return roster.people().keySet().stream().map(EmailAddress::toString)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static String oneLine(String text) {
        String line = text.replaceAll("\\p{Cntrl}+", " ").strip();
        return line.substring(0, Math.min(line.length(), LONGEST_DESCRIPTION));
    }
}

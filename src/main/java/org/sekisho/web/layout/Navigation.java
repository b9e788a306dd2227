package org.sekisho.web.layout;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import org.omnifaces.util.Faces;
import org.sekisho.admin.demo.DemoInbox;
import org.sekisho.model.AccountRole;

/** The pages that the masthead leads to, as far as the visitor may open them. */
@Named
@RequestScoped
public class Navigation {

    private static final List<NavigationEntry> EVERYBODY = List.of(new NavigationEntry("/requests/list", "navigation.requests"));

    private static final List<NavigationEntry> HELPDESK = List.of(
            new NavigationEntry("/index", "navigation.status"),
            new NavigationEntry("/rejections/list", "navigation.rejections"),
            new NavigationEntry("/requests/list", "navigation.requests"),
            new NavigationEntry("/decisions/ask", "navigation.decisions"));

    private static final List<NavigationGroup> ADMINISTRATOR = List.of(
            new NavigationGroup("navigation.ofLists", List.of(
                    new NavigationEntry("/domains/list", "navigation.domains"),
                    new NavigationEntry("/lists/list", "navigation.lists"),
                    new NavigationEntry("/mailman/list", "navigation.mailman"),
                    new NavigationEntry("/moves/list", "navigation.moves"))),
            new NavigationGroup("navigation.ofRules", List.of(
                    new NavigationEntry("/rules/list", "navigation.rules"),
                    new NavigationEntry("/sets/list", "navigation.sets"),
                    new NavigationEntry("/inside/edit", "navigation.inside"))),
            new NavigationGroup("navigation.ofServers", List.of(
                    new NavigationEntry("/configuration/list", "navigation.configuration"),
                    new NavigationEntry("/drift/list", "navigation.drift"),
                    new NavigationEntry("/dns/list", "navigation.dns"))),
            new NavigationGroup("navigation.ofPeople", List.of(
                    new NavigationEntry("/accounts/list", "navigation.accounts"),
                    new NavigationEntry("/audit/list", "navigation.audit"))));

    private static final NavigationEntry DEMO = new NavigationEntry("/demo/list", "navigation.demo");

    @Inject
    DemoInbox demo;

    /** The pages that one goes to at once. */
    public List<NavigationEntry> getEntries() {
        List<NavigationEntry> entries =
                new ArrayList<>(Faces.isUserInRole(AccountRole.OWNER.name()) ? EVERYBODY : HELPDESK);
        if (demo.isOn() && isAdministrator()) {
            entries.add(DEMO);
        }
        return entries;
    }

    /** The other pages, by what they are about. */
    public List<NavigationGroup> getGroups() {
        return isAdministrator() ? ADMINISTRATOR : List.of();
    }

    private static boolean isAdministrator() {
        return Faces.isUserInRole(AccountRole.ADMINISTRATOR.name());
    }
}

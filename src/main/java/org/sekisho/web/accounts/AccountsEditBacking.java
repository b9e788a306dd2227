package org.sekisho.web.accounts;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.omnifaces.cdi.ViewScoped;
import org.omnifaces.util.Faces;
import org.sekisho.admin.accounts.Users;
import org.sekisho.model.Account;
import org.sekisho.model.AccountRole;
import org.sekisho.web.forms.FormSave;
import org.sekisho.web.forms.Numbered;

/** One account. Lives as long as the page, so that a stale edit is noticed. */
@Named
@ViewScoped
public class AccountsEditBacking implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    Users useCases;

    private final FormSave form = new FormSave();
    private Account account = new Account();
    private List<String> lists = List.of();
    private String link = "";

    /** Reads what the page's address names; answers 404 when it is not there. */
    public void open() {
        account = Numbered.read(account, useCases::get);
        lists = useCases.lists(account);
    }

    public void save() {
        form.run(() -> useCases.save(account, lists),
                new FormSave.Then("accounts/list.xhtml", "accounts_edit.saved", account.getLogin()));
    }

    /** Makes a link with which a password is set, and shows it once. */
    public void invite() {
        FormSave.tried(() -> {
            link = Faces.getRequestBaseURL() + "setup.xhtml?token=" + useCases.invite(account.getId());
            account = useCases.get(account.getId());
        });
    }

    public Account getAccount() {
        return account;
    }

    public boolean isFresh() {
        return account.getId() == null;
    }

    /** The link that was made just now; empty when none was. */
    public String getLink() {
        return link;
    }

    public AccountRole[] getRoles() {
        return AccountRole.values();
    }

    public List<String> getLists() {
        return lists;
    }

    public void setLists(List<String> lists) {
        this.lists = lists;
    }
}

package org.sekisho.admin.requests;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.sekisho.admin.Administered;
import org.sekisho.admin.Audit;
import org.sekisho.admin.Caller;
import org.sekisho.admin.Entered;
import org.sekisho.admin.InvalidInputException;
import org.sekisho.admin.NotPermittedException;
import org.sekisho.admin.StaleException;
import org.sekisho.admin.previews.Replays;
import org.sekisho.admin.rules.AllowingRule;
import org.sekisho.admin.rules.RuleKeeping;
import org.sekisho.envelope.EmailAddress;
import org.sekisho.model.AccountRole;
import org.sekisho.model.AllowRequest;
import org.sekisho.model.MailingList;
import org.sekisho.model.Rejection;
import org.sekisho.model.RequestState;
import org.sekisho.model.SenderRule;
import org.sekisho.policy.impact.Impact;
import org.sekisho.policy.terms.Scope;
import org.sekisho.store.AllowRequestStore;
import org.sekisho.store.ListStore;
import org.sekisho.store.RejectionStore;
import org.sekisho.store.RuleStore;

/** What may be done with requests to allow a sender. */
@ApplicationScoped
@Administered(alsoFor = AccountRole.OWNER)
@Transactional
public class AllowRequests {

    private static final int MAX_WORD = 500;
    private static final int DECIDED = 50;

    @Inject
    private AllowRequestStore requests;

    @Inject
    private RejectionStore rejections;

    @Inject
    private RuleStore rules;

    @Inject
    private ListStore lists;

    @Inject
    private RuleKeeping keeping;

    @Inject
    private Replays replays;

    @Inject
    private Caller caller;

    @Inject
    private Audit audit;

    /**
     * Asks that what was refused be let in.
     *
     * @param rejection the number of the refusal
     * @param reason    why, for whoever answers
     * @throws InvalidInputException about {@code reason} when it is missing, or about the request as a whole when a rule of
     *                               the list could not help or the same is asked already
     * @throws StaleException        when the refusal or its list is gone
     */
    @Administered(alsoFor = AccountRole.HELPDESK)
    public AllowRequest ask(long rejection, String reason) {
        Rejection refused = rejections.find(rejection).orElseThrow(StaleException::new);
        MailingList list = EmailAddress.parse(refused.getNotes().getListAddress()).flatMap(lists::byAddress)
                .orElseThrow(StaleException::new);
        refuseSiteRule(refused);
        AllowRequest request = new AllowRequest(Instant.now(), caller.name(), list, refused);
        request.setReason(word("reason", reason));
        requests.openLike(request).ifPresent(same -> {
            throw new InvalidInputException("request", "problem.request.same", same.getAskedBy());
        });
        AllowRequest saved = requests.save(request);
        audit.note("request.ask", saved.getId() + " " + shown(saved));
        return saved;
    }

    /** Those that nobody has answered, the oldest first, as far as the caller may see them. */
    @Administered(alsoFor = {AccountRole.HELPDESK, AccountRole.OWNER})
    public List<AllowRequest> open() {
        return requests.open().stream().filter(this::isSeen).toList();
    }

    /** The newest of those that were answered, the newest first, as far as the caller may see them. */
    @Administered(alsoFor = {AccountRole.HELPDESK, AccountRole.OWNER})
    public List<AllowRequest> decided() {
        return requests.decided(DECIDED).stream().filter(this::isSeen).toList();
    }

    /** How many wait for the caller's answer. */
    @Administered(alsoFor = {AccountRole.HELPDESK, AccountRole.OWNER})
    public long waiting() {
        return switch (caller.role().orElse(AccountRole.ADMINISTRATOR)) {
            case ADMINISTRATOR -> requests.countOpen();
            case OWNER -> requests.countOpen(caller.lists());
            case HELPDESK -> 0;
        };
    }

    /**
     * One request.
     *
     * @throws StaleException when there is none of that number that the caller may see
     */
    @Administered(alsoFor = {AccountRole.HELPDESK, AccountRole.OWNER})
    public AllowRequest get(long id) {
        return requests.find(id).filter(this::isSeen).orElseThrow(StaleException::new);
    }

    /** What approving would change for the mail of the last days, today included. */
    public Impact preview(long id, int days) {
        AllowRequest request = answerable(id);
        return replays.preview(() -> keeping.save(rule(request)), days);
    }

    /**
     * Makes the rule that was asked for.
     *
     * @throws NotPermittedException when the caller does not look after the list
     * @throws StaleException        when it is answered already
     */
    public SenderRule approve(long id, String answer) {
        AllowRequest request = answerable(id);
        request.decide(RequestState.APPROVED, Instant.now(), caller.name(), word("answer", answer));
        SenderRule made = keeping.save(rule(request));
        requests.save(request);
        audit.note("request.approve", id + " by " + request.getAskedBy() + ": rule " + made.getId() + " " + shown(request));
        return made;
    }

    /**
     * Makes no rule, and says why.
     *
     * @throws NotPermittedException when the caller does not look after the list
     * @throws StaleException        when it is answered already
     */
    public void decline(long id, String answer) {
        AllowRequest request = answerable(id);
        request.decide(RequestState.DECLINED, Instant.now(), caller.name(), word("answer", answer));
        requests.save(request);
        audit.note("request.decline", id + " by " + request.getAskedBy() + ": " + shown(request));
    }

    private AllowRequest answerable(long id) {
        AllowRequest request = requests.find(id).orElseThrow(StaleException::new);
        if (!isSeen(request)) {
            throw new NotPermittedException();
        }
        if (request.getState() != RequestState.OPEN) {
            throw new StaleException();
        }
        return request;
    }

    private boolean isSeen(AllowRequest request) {
        return caller.role().filter(role -> role == AccountRole.OWNER).isEmpty()
                || caller.lists().contains(request.getList().getId());
    }

    /** A rule of the whole site comes before those of lists, so another rule of the list would not help. */
    private void refuseSiteRule(Rejection refused) {
        Optional.ofNullable(refused.getNotes().getRule()).flatMap(rules::find)
                .filter(rule -> rule.getScope() == Scope.SITE).ifPresent(rule -> {
                    throw new InvalidInputException("request", "problem.request.site");
                });
    }

    private static SenderRule rule(AllowRequest request) {
        SenderRule rule = AllowingRule.of(request.getSender(), request.getRole(), note(request));
        rule.setList(request.getList());
        rule.setPosition(1);
        return rule;
    }

    private static String note(AllowRequest request) {
        String asked = request.getReference() + " " + request.getAskedBy() + ": " + request.getReason();
        String note = request.getState() == RequestState.OPEN ? asked
                : asked + " / " + request.getDecidedBy() + ": " + request.getAnswer();
        return note.length() > 1000 ? note.substring(0, 1000) : note;
    }

    private static String shown(AllowRequest request) {
        return "<" + request.getSender() + "> " + request.getList().getAddress() + " (" + request.getReference() + ")";
    }

    private static String word(String field, String text) {
        String word = Entered.atMost(MAX_WORD, field, text);
        if (word.isEmpty()) {
            throw new InvalidInputException(field, "problem.request.word");
        }
        return word;
    }
}

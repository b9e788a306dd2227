package org.sekisho.web.decisions;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.sekisho.admin.InvalidInputException;
import org.sekisho.admin.decisions.Decisions;
import org.sekisho.envelope.ClientInfo;
import org.sekisho.envelope.ForwardPath;
import org.sekisho.envelope.IpAddress;
import org.sekisho.envelope.Reply;
import org.sekisho.envelope.ReversePath;
import org.sekisho.policy.decision.Decision;
import org.sekisho.policy.decision.Verdict;
import org.sekisho.policy.terms.RuleId;
import org.sekisho.web.forms.FormSave;
import org.sekisho.web.forms.Texts;

/** What the policy in force would say to one recipient. The question stands in the page's address. */
@Named
@RequestScoped
public class DecisionsAskBacking {

    @Inject
    Decisions useCases;

    private String client = "";
    private String helo = "";
    private String login = "";
    private String sender = "";
    private String recipient = "";
    private String header = "";
    private Optional<Decision> answer = Optional.empty();

    /** Answers what the address asks, if it asks. */
    public void ask() {
        if (!recipient.isBlank()) {
            try {
                ReversePath from = ReversePath.parse(sender);
                answer = Optional.of(header.isBlank() ? useCases.decide(client(), from, recipient())
                        : useCases.decide(client(), from, recipient(), header.strip() + "\n"));
            } catch (InvalidInputException unreadable) {
                FormSave.refuse(unreadable.field(), Texts.of(unreadable));
            }
        }
    }

    /** Puts the question into the address. */
    public String show() {
        try {
            client();
            return "/decisions/ask?faces-redirect=true&includeViewParams=true";
        } catch (InvalidInputException unreadable) {
            FormSave.refuse(unreadable.field(), Texts.of(unreadable));
            return "";
        }
    }

    private ClientInfo client() {
        Optional<IpAddress> address = filled(client).map(text -> IpAddress.parse(text)
                .orElseThrow(() -> new InvalidInputException("client", "decisions_ask.badAddress", text)));
        return new ClientInfo(address, Optional.empty(), filled(helo), filled(login));
    }

    private ForwardPath recipient() {
        String text = recipient.strip();
        return ForwardPath.parse(text.startsWith("<") && text.endsWith(">") ? text : "<" + text + ">");
    }

    private static Optional<String> filled(String text) {
        return Optional.of(text.strip()).filter(stripped -> !stripped.isEmpty());
    }

    public boolean isAnswered() {
        return answer.isPresent();
    }

    /** What happens: {@code PASS}, {@code ACCEPT}, {@code REJECT} or {@code DEFER}. */
    public String getVerdict() {
        return answer.map(found -> found.verdict().label()).orElse("");
    }

    /** How the verdict looks. */
    public String getLook() {
        return switch (getVerdict()) {
            case "REJECT" -> "bad";
            case "DEFER" -> "warn";
            default -> "good";
        };
    }

    /** Under monitor what would have happened; empty otherwise. */
    public String getWouldBe() {
        return answer.flatMap(Decision::wouldBe).map(Verdict::label).orElse("");
    }

    /** The line that the client would read when it is refused; empty when the recipient goes on to the after-filter. */
    public String getReply() {
        return answer.flatMap(Decision::reply).map(Reply::toString).orElse("");
    }

    /** The number of the rule that decided; 0 when none did. */
    public long getRule() {
        return answer.flatMap(Decision::rule).map(RuleId::value).orElse(0L);
    }

    /** The version of the policy that answered. */
    public long getSnapshot() {
        return answer.map(Decision::snapshot).orElse(0L);
    }

    /** The steps of the decision, in the reader's language. */
    public List<String> getTrace() {
        return answer.map(Decision::trace).orElse(List.of()).stream().map(TraceTexts::of).toList();
    }

    public String getClient() {
        return client;
    }

    public void setClient(String client) {
        this.client = Optional.ofNullable(client).orElse("");
    }

    public String getHelo() {
        return helo;
    }

    public void setHelo(String helo) {
        this.helo = Optional.ofNullable(helo).orElse("");
    }

    public String getLogin() {
        return login;
    }

    public void setLogin(String login) {
        this.login = Optional.ofNullable(login).orElse("");
    }

    public String getSender() {
        return sender;
    }

    public void setSender(String sender) {
        this.sender = Optional.ofNullable(sender).orElse("");
    }

    public String getHeader() {
        return header;
    }

    public void setHeader(String header) {
        this.header = Optional.ofNullable(header).orElse("");
    }

    public String getRecipient() {
        return recipient;
    }

    public void setRecipient(String recipient) {
        this.recipient = Optional.ofNullable(recipient).orElse("");
    }
}

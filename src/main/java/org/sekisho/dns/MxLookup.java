package org.sekisho.dns;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.sekisho.envelope.IpAddress;
import org.xbill.DNS.AAAARecord;
import org.xbill.DNS.ARecord;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.NioClient;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.TextParseException;
import org.xbill.DNS.Type;

/** Asks name servers where mail for domains goes. */
@ApplicationScoped
public class MxLookup {

    private static final Duration PATIENCE = Duration.ofSeconds(3);
    /** Questions under way at a time: each holds a socket. */
    private static final int TOGETHER = 100;
    private static final int MOST_EXCHANGERS = 10;

    private final Duration patience;

    /** For the container. */
    public MxLookup() {
        this(PATIENCE);
    }

    MxLookup(Duration patience) {
        this.patience = patience;
    }

    /**
     * Asks all questions and waits for the answers: each server has a few seconds for each of them, and is asked twice
     * where it is silent.
     *
     * @return the answers in the order of the questions, one for each
     */
    public Map<MxQuestion, MxAnswer> ask(Collection<MxQuestion> questions) {
        List<MxQuestion> all = questions.stream().distinct().toList();
        Map<MxQuestion, MxAnswer> answers = new LinkedHashMap<>();
        for (int from = 0; from < all.size(); from += TOGETHER) {
            List<MxQuestion> part = all.subList(from, Math.min(from + TOGETHER, all.size()));
            List<CompletableFuture<MxAnswer>> underWay = part.stream().map(this::ask).toList();
            for (int i = 0; i < part.size(); i++) {
                answers.put(part.get(i), underWay.get(i).join());
            }
        }
        return answers;
    }

    private CompletableFuture<MxAnswer> ask(MxQuestion question) {
        Name domain = nameOf(question.domain().ascii());
        Server server = new Server(question.server(), patience);
        return server.ask(domain, Type.MX).thenApply(reply -> reply.fold(message -> MxReading.of(domain, message),
                MxAnswer::without)).thenCompose(answer -> completed(server, domain, answer));
    }

    /** The answer with the addresses of its hosts; where there is no MX, with those of the domain itself. */
    private CompletableFuture<MxAnswer> completed(Server server, Name domain, MxAnswer answer) {
        if (answer.kind() == AnswerKind.NO_RECORDS) {
            return addresses(server, domain).thenApply(found -> found.isEmpty() ? answer
                    : new MxAnswer(AnswerKind.IMPLICIT,
                            List.of(new Exchanger(0, MxReading.text(domain), found)), answer.alias()));
        }
        List<CompletableFuture<Exchanger>> hosts = answer.exchangers().stream().limit(MOST_EXCHANGERS)
                .map(host -> addresses(server, nameOf(host.host()))
                        .thenApply(found -> new Exchanger(host.preference(), host.host(), found)))
                .toList();
        return CompletableFuture.allOf(hosts.toArray(CompletableFuture[]::new)).thenApply(done ->
                new MxAnswer(answer.kind(), hosts.stream().map(CompletableFuture::join).toList(), answer.alias()));
    }

    private static CompletableFuture<List<IpAddress>> addresses(Server server, Name host) {
        return server.ask(host, Type.A).thenCombine(server.ask(host, Type.AAAA), (four, six) -> {
            List<IpAddress> found = new ArrayList<>(addressesIn(four));
            found.addAll(addressesIn(six));
            return found;
        });
    }

    private static List<IpAddress> addressesIn(Server.Reply reply) {
        return reply.fold(MxLookup::addressesIn, silence -> List.of());
    }

    private static List<IpAddress> addressesIn(Message message) {
        List<IpAddress> found = new ArrayList<>();
        for (Record answer : message.getSection(Section.ANSWER)) {
            if (answer instanceof ARecord four) {
                found.add(IpAddress.of(four.getAddress()));
            } else if (answer instanceof AAAARecord six) {
                found.add(IpAddress.of(six.getAddress()));
            }
        }
        return found;
    }

    private static Name nameOf(String ascii) {
        try {
            return Name.fromString(ascii + ".");
        } catch (TextParseException notAName) {
            throw new IllegalArgumentException(notAName);
        }
    }

    /** Ends the library's own threads with the deployment. */
    @PreDestroy
    void close() {
        NioClient.close();
    }
}

package org.sekisho.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.sekisho.confgen.Plans;
import org.sekisho.confgen.plan.Endpoint;
import org.sekisho.confgen.plan.ListDomain;
import org.sekisho.confgen.plan.ListenAddress;
import org.sekisho.confgen.plan.MailFlow;
import org.sekisho.confgen.plan.Plan;
import org.sekisho.confgen.plan.PostfixHost;
import org.sekisho.wire.SmtpClient;

/**
 * A whole site on free loopback ports: Postfix before and after the gate, Mailman 3 behind it with the plan's lists,
 * and a sink for the mail of every other domain. The gate itself is what a test adds, at {@link #flow()}.
 *
 * <p>A client from 127.0.0.1 is one of the site's own (mynetworks); one from 127.0.0.2 is the world.
 */
final class MailSite implements AutoCloseable {

    private static final String INSIDE = "127.0.0.1";
    private static final String OUTSIDE = "127.0.0.2";

    private static final Pattern SENT = Pattern.compile(": to=<([^>]*)>, .*status=sent ");

    private final Plan plan;
    private final Endpoint before;
    private final MailSink world;
    private final PrivateMailman mailman;
    private final List<SmtpClient> clients = new CopyOnWriteArrayList<>();
    private Optional<PrivatePostfix> postfix = Optional.empty();

    private MailSite(List<Endpoint> ports) {
        before = ports.get(0);
        MailFlow flow = new MailFlow(ports.get(1), ports.get(2), ports.get(3));
        plan = Plans.with(Plans.with(Plans.debian(), flow),
                Plans.with(PostfixHost.stock(), ListenAddress.of(before.toString())));
        world = MailSink.start();
        try {
            mailman = PrivateMailman.start(flow.lmtp());
        } catch (RuntimeException failed) {
            world.close();
            throw failed;
        }
        try {
            createLists();
        } catch (RuntimeException failed) {
            mailman.close();
            world.close();
            throw failed;
        }
    }

    /** Starts everything but the gate and Postfix, which is configured by what the gate generates. */
    static MailSite open() {
        return new MailSite(Scratch.freeEndpoints(4));
    }

    /** Starts Postfix on the files of the bundle {@code postfix}. */
    void startPostfix(Map<String, String> files) {
        postfix = Optional.of(PrivatePostfix.start(files, plan.postfix().mapType(), world));
    }

    /** What the site is. */
    Plan plan() {
        return plan;
    }

    /** Where the gate must listen, and where it finds the after-filter. */
    MailFlow flow() {
        return plan.flow();
    }

    /** A client from an inside network, greeted and past its EHLO. */
    SmtpClient insider() {
        return hello(SmtpClient.connectFrom(INSIDE, before.port()));
    }

    /** A client from the world, greeted and past its EHLO. */
    SmtpClient outsider() {
        return hello(SmtpClient.connectFrom(OUTSIDE, before.port()));
    }

    PrivateMailman mailman() {
        return mailman;
    }

    PrivatePostfix postfix() {
        return postfix.orElseThrow();
    }

    /** What left for other domains. */
    MailSink world() {
        return world;
    }

    /** Nothing waits, and nobody was sent a bounce: not by Postfix, not by Mailman. */
    void assertQuiet() {
        postfix().awaitEmptyQueue();
        assertThat(postfix().logged("status=bounced")).isEmpty();
        assertThat(postfix().logged("from=<>, size=")).isEmpty();
        assertThat(postfix().logged("non-delivery notification")).isEmpty();
        assertThat(world.messages()).noneMatch(message -> message.contains("X-Mail-Args: <>"));
        assertThat(mailman.queued("virgin")).isEmpty();
        assertThat(mailman.queued("shunt")).isEmpty();
        assertDeliveredOnlyWhatWasAccepted();
    }

    /** Nobody at a list domain has had mail but recipients that a client of this site saw accepted. */
    void assertDeliveredOnlyWhatWasAccepted() {
        List<String> accepted = clients.stream().flatMap(client -> client.accepted().stream())
                .map(path -> path.replaceAll("^<([^>]*)>.*", "$1").toLowerCase(Locale.ROOT)).toList();
        List<String> delivered = plan.domains().stream()
                .flatMap(domain -> SENT.matcher(postfix().log()).results().map(sent -> sent.group(1).toLowerCase(Locale.ROOT))
                        .filter(recipient -> recipient.endsWith("@" + domain.name()))).toList();
        assertThat(accepted).as("delivered is a part of accepted").containsAll(delivered);
    }

    @Override
    public void close() {
        postfix.ifPresent(PrivatePostfix::close);
        mailman.close();
        world.close();
    }

    private void createLists() {
        for (ListDomain domain : plan.domains()) {
            domain.lists().forEach(list -> mailman.createList(list + "@" + domain.name()));
        }
    }

    private SmtpClient hello(SmtpClient client) {
        clients.add(client);
        assertThat(client.greeting()).startsWith("220 ");
        assertThat(client.send("EHLO client.example")).startsWith("250-");
        return client;
    }
}

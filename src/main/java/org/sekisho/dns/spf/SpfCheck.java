package org.sekisho.dns.spf;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.james.jspf.core.DNSService;
import org.apache.james.jspf.core.exceptions.SPFErrorConstants;
import org.apache.james.jspf.executor.SPFResult;
import org.apache.james.jspf.impl.DNSServiceXBillImpl;
import org.apache.james.jspf.impl.SPF;
import org.sekisho.envelope.EmailAddress;
import org.sekisho.envelope.IpAddress;
import org.xbill.DNS.SimpleResolver;

/** Asks for SPF, on threads of its own, so that nobody waits longer than the bound. Safe for use by several threads. */
public final class SpfCheck implements AutoCloseable {

    private static final Logger LOG = System.getLogger(SpfCheck.class.getName());
    private static final int THREADS = 32;

    private final SPF spf;
    private final Duration patience;
    private final KeptAnswers kept;
    private final ExecutorService threads = new ThreadPoolExecutor(0, THREADS, 30, TimeUnit.SECONDS,
            new SynchronousQueue<>(), task -> {
                Thread thread = new Thread(task, "spf");
                thread.setDaemon(true);
                return thread;
            });

    /**
     * A check.
     *
     * @param resolver which one is asked; empty for the host's own
     * @param patience how long one answer may take in all
     * @param clock    for how long answers are kept
     */
    public SpfCheck(Optional<InetSocketAddress> resolver, Duration patience, InstantSource clock) {
        this.spf = new SPF(dns(resolver));
        this.spf.setTimeOut(Math.toIntExact(Math.max(1, patience.toSeconds())));
        this.patience = patience;
        this.kept = new KeptAnswers(clock);
    }

    /** Whether SPF passes for that client and sender. Never throws, never waits longer than the bound. */
    public boolean passes(IpAddress client, EmailAddress sender, Optional<String> helo) {
        String question = client + " " + sender;
        return kept.get(question).orElseGet(() -> kept.keep(question, ask(client, sender, helo)));
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }

    /** What it says; empty in trouble. */
    private Optional<Boolean> ask(IpAddress client, EmailAddress sender, Optional<String> helo) {
        try {
            Future<SPFResult> answer = threads.submit(() ->
                    spf.checkSPF(client.toString(), sender.toString(), helo.orElse(sender.domain().ascii())));
            return read(answer, client, sender);
        } catch (RejectedExecutionException busy) {
            LOG.log(Level.WARNING, "SPF of {0} is not asked: {1} questions wait already", sender, THREADS);
            return Optional.empty();
        }
    }

    private Optional<Boolean> read(Future<SPFResult> answer, IpAddress client, EmailAddress sender) {
        try {
            String result = answer.get(patience.toMillis(), TimeUnit.MILLISECONDS).getResult();
            boolean isTrouble = result.equals(SPFErrorConstants.TEMP_ERROR_CONV);
            return isTrouble ? Optional.empty() : Optional.of(result.equals(SPFErrorConstants.PASS_CONV));
        } catch (TimeoutException | ExecutionException trouble) {
            answer.cancel(true);
            LOG.log(Level.WARNING, "SPF of {0} for {1} could not be asked: {2}", sender, client, trouble.toString());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
        return Optional.empty();
    }

    private static DNSService dns(Optional<InetSocketAddress> resolver) {
        return resolver.<DNSService>map(address -> new DNSServiceXBillImpl(new SimpleResolver(address)))
                .orElseGet(DNSServiceXBillImpl::new);
    }
}

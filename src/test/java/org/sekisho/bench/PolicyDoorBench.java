package org.sekisho.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.LongAdder;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.sekisho.policy.Snapshot;
import org.sekisho.policy.decision.Facts;
import org.sekisho.policyd.PolicyDoor;
import org.sekisho.policyd.PolicydSettings;

/**
 * How many requests a second the policy door answers: persistent connections, each of which waits for its answer as
 * Postfix does, on a policy of ten thousand lists. Clients and door share the machine.
 */
public final class PolicyDoorBench {

    private static final int LISTS = 10_000;
    private static final int CONNECTIONS = 20;
    private static final int REQUESTS = 20_000;
    private static final int RUNS = 5;
    private static final Logger LOG = Logger.getLogger(PolicyDoorBench.class.getName());

    private PolicyDoorBench() {
    }

    /** Asks some times and prints how much a second was answered each time. */
    public static void main(String[] args) throws Exception {
        LargePolicy policy = new LargePolicy(7, LISTS);
        Snapshot snapshot = Snapshot.compile(1, policy.source());
        Facts[] traffic = policy.envelopes(8192);
        LongAdder decisions = new LongAdder();
        PolicyDoor door = new PolicyDoor(PolicydSettings.usual(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0)),
                () -> snapshot, decision -> decisions.increment(), InstantSource.system());
        door.start();
        ExecutorService clients = Executors.newFixedThreadPool(CONNECTIONS);
        try {
            for (int run = 0; run < RUNS; run++) {
                long start = System.nanoTime();
                List<Callable<Integer>> all = new ArrayList<>();
                for (int i = 0; i < CONNECTIONS; i++) {
                    int offset = i;
                    all.add(() -> ask(door.listensOn().getPort(), traffic, offset));
                }
                int refused = 0;
                for (Future<Integer> one : clients.invokeAll(all)) {
                    refused += one.get();
                }
                double seconds = (System.nanoTime() - start) / 1e9;
                LOG.log(Level.INFO, "{0} requests per second on {1} connections, {2} of {3} refused", new Object[] {
                    Math.round(CONNECTIONS * REQUESTS / seconds), CONNECTIONS, refused, CONNECTIONS * REQUESTS});
            }
        } finally {
            clients.shutdown();
            door.stop();
        }
    }

    private static int ask(int port, Facts[] traffic, int offset) throws IOException {
        int refused = 0;
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setTcpNoDelay(true);
            OutputStream out = socket.getOutputStream();
            BufferedReader in = new BufferedReader(new InputStreamReader(socket.getInputStream(),
                    StandardCharsets.US_ASCII));
            for (int i = 0; i < REQUESTS; i++) {
                out.write(request(traffic[(offset * 397 + i) % traffic.length]).getBytes(StandardCharsets.US_ASCII));
                refused += in.readLine().startsWith("action=5") ? 1 : 0;
                in.readLine();
            }
        }
        return refused;
    }

    private static String request(Facts facts) {
        return "request=smtpd_access_policy\nprotocol_state=RCPT\nprotocol_name=ESMTP\nhelo_name=client.example\n"
                + "queue_id=\nsender=" + facts.sender().text() + "\nrecipient=" + facts.recipient().text()
                + "\nrecipient_count=0\nclient_address=" + facts.client().address().orElseThrow()
                + "\nclient_name=unknown\nreverse_client_name=unknown\ninstance=123.456.7\nsasl_method=\nsasl_username=\n"
                + "sasl_sender=\nsize=0\nccert_subject=\nccert_issuer=\nccert_fingerprint=\nencryption_protocol=\n"
                + "encryption_cipher=\nencryption_keysize=0\netrn_domain=\nstress=\nccert_pubkey_fingerprint=\n"
                + "client_port=4711\npolicy_context=\nserver_address=127.0.0.1\nserver_port=25\n\n";
    }
}

package org.sekisho.policyd;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** One connection of Postfix, from its first request to its end. */
final class PolicyConnection implements Runnable {

    private static final Logger LOG = System.getLogger(PolicyConnection.class.getName());

    private final Socket socket;
    private final PolicyAnswers answers;

    PolicyConnection(Socket socket, PolicyAnswers answers) {
        this.socket = socket;
        this.answers = answers;
    }

    @Override
    public void run() {
        try (socket) {
            RequestReader requests = new RequestReader(socket.getInputStream());
            for (Optional<PolicyRequest> next = requests.next(); next.isPresent(); next = requests.next()) {
                answer(next.get());
            }
        } catch (UnreadableRequestException unreadable) {
            LOG.log(Level.WARNING, "hung up on {0}: {1}", socket.getRemoteSocketAddress(), unreadable.getMessage());
        } catch (IOException gone) {
            LOG.log(Level.DEBUG, "connection of {0} ended: {1}", socket.getRemoteSocketAddress(), gone.getMessage());
        }
    }

    /** In one write, so that no reply waits for the acknowledgement of another packet. */
    private void answer(PolicyRequest request) throws IOException {
        String answer = "action=" + answers.actionFor(request) + "\n\n";
        socket.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
    }
}

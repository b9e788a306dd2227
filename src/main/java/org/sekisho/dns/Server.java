package org.sekisho.dns;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.PortUnreachableException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.SimpleResolver;

/** One name server, asked over UDP, and over TCP where the answer does not fit (RFC 1035 section 4.2). */
final class Server {

    private final SimpleResolver resolver;

    Server(NameServerAddress where, Duration patience) {
        resolver = new SimpleResolver(new InetSocketAddress(address(where), where.port()));
        resolver.setTimeout(patience);
    }

    /** A message, or the kind of silence. */
    interface Reply {

        <T> T fold(Function<Message, T> spoken, Function<AnswerKind, T> silent);
    }

    /** Asks, and asks again where nothing comes back. Never ends with an exception. */
    CompletableFuture<Reply> ask(Name name, int type) {
        return once(name, type).exceptionallyCompose(first -> silence(first) == AnswerKind.TIMEOUT
                ? once(name, type) : CompletableFuture.failedStage(first))
                .thenApply(Server::spoken).exceptionally(silence -> silent(silence(silence)));
    }

    private CompletableFuture<Message> once(Name name, int type) {
        CompletionStage<Message> reply = resolver.sendAsync(Message.newQuery(Record.newRecord(name, type, DClass.IN)));
        return reply.toCompletableFuture();
    }

    private static Reply spoken(Message message) {
        return new Reply() {
            @Override
            public <T> T fold(Function<Message, T> spoken, Function<AnswerKind, T> silent) {
                return spoken.apply(message);
            }
        };
    }

    private static Reply silent(AnswerKind kind) {
        return new Reply() {
            @Override
            public <T> T fold(Function<Message, T> spoken, Function<AnswerKind, T> silent) {
                return silent.apply(kind);
            }
        };
    }

    /** The library wraps what the socket said, sometimes twice, and has a sentence of its own for silence. */
    private static AnswerKind silence(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof PortUnreachableException) {
                return AnswerKind.UNREACHABLE;
            }
            if (cause instanceof SocketTimeoutException || cause instanceof TimeoutException) {
                return AnswerKind.TIMEOUT;
            }
            if (cause instanceof SocketException) {
                return AnswerKind.UNREACHABLE;
            }
        }
        boolean isSilence = root(thrown) instanceof IOException timeout
                && String.valueOf(timeout.getMessage()).contains("Timed out");
        return isSilence ? AnswerKind.TIMEOUT : AnswerKind.BROKEN;
    }

    private static Throwable root(Throwable thrown) {
        return thrown instanceof CompletionException && thrown.getCause() != null ? root(thrown.getCause()) : thrown;
    }

    private static InetAddress address(NameServerAddress where) {
        try {
            return InetAddress.getByName(where.address().toString());
        } catch (UnknownHostException impossible) {
            throw new IllegalArgumentException(impossible);
        }
    }
}

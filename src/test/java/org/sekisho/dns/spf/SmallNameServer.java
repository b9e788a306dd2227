package org.sekisho.dns.spf;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.xbill.DNS.ARecord;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.TXTRecord;

/** A name server on a loopback port that knows a few records and says NXDOMAIN to everything else. */
final class SmallNameServer implements AutoCloseable {

    private final DatagramSocket socket;
    private final List<Record> records = new ArrayList<>();
    private final AtomicInteger questions = new AtomicInteger();

    SmallNameServer() throws IOException {
        socket = new DatagramSocket(0, InetAddress.getLoopbackAddress());
        Thread thread = new Thread(this::serve, "small-name-server");
        thread.setDaemon(true);
        thread.start();
    }

    SmallNameServer txt(String name, String text) throws IOException {
        return with(new TXTRecord(Name.fromString(name), DClass.IN, 60, text));
    }

    SmallNameServer a(String name, String address) throws IOException {
        return with(new ARecord(Name.fromString(name), DClass.IN, 60, InetAddress.getByName(address)));
    }

    private synchronized SmallNameServer with(Record made) {
        records.add(made);
        return this;
    }

    InetSocketAddress address() {
        return new InetSocketAddress(socket.getLocalAddress(), socket.getLocalPort());
    }

    int questions() {
        return questions.get();
    }

    @Override
    public void close() {
        socket.close();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try {
                DatagramPacket packet = new DatagramPacket(new byte[4096], 4096);
                socket.receive(packet);
                questions.incrementAndGet();
                byte[] answer = answer(new Message(Arrays.copyOf(packet.getData(), packet.getLength()))).toWire();
                socket.send(new DatagramPacket(answer, answer.length, packet.getSocketAddress()));
            } catch (IOException closed) {
                System.getLogger("dns").log(Level.DEBUG, closed.toString());
            }
        }
    }

    private synchronized Message answer(Message question) {
        Message answer = new Message(question.getHeader().getID());
        answer.getHeader().setFlag(Flags.QR);
        answer.addRecord(question.getQuestion(), Section.QUESTION);
        boolean isKnown = records.stream().anyMatch(each -> each.getName().equals(question.getQuestion().getName()));
        records.stream().filter(each -> each.getName().equals(question.getQuestion().getName()))
                .filter(each -> each.getType() == question.getQuestion().getType())
                .forEach(each -> answer.addRecord(each, Section.ANSWER));
        answer.getHeader().setRcode(isKnown ? Rcode.NOERROR : Rcode.NXDOMAIN);
        return answer;
    }
}

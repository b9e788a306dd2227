package org.sekisho.dns;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.xbill.DNS.CNAMERecord;
import org.xbill.DNS.Flags;
import org.xbill.DNS.MXRecord;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.SOARecord;
import org.xbill.DNS.Section;

/** Reads a server's reply to a question for MX records. */
final class MxReading {

    private MxReading() {
    }

    static MxAnswer of(Name domain, Message reply) {
        return switch (reply.getRcode()) {
            case Rcode.NOERROR -> ofAnswer(domain, reply);
            case Rcode.NXDOMAIN -> aliasOf(domain, reply).map(alias -> alias(alias, List.of()))
                    .orElseGet(() -> MxAnswer.without(AnswerKind.NO_SUCH_NAME));
            case Rcode.SERVFAIL -> MxAnswer.without(AnswerKind.SERVER_FAILURE);
            case Rcode.REFUSED -> MxAnswer.without(AnswerKind.REFUSED);
            default -> MxAnswer.without(AnswerKind.BROKEN);
        };
    }

    /** A name without its final dot, in lower case. */
    static String text(Name name) {
        return name.toString(true).toLowerCase(Locale.ROOT);
    }

    private static MxAnswer ofAnswer(Name domain, Message reply) {
        List<MXRecord> records = reply.getSection(Section.ANSWER).stream().filter(MXRecord.class::isInstance)
                .map(MXRecord.class::cast).sorted(Comparator.comparingInt(MXRecord::getPriority)).toList();
        List<Exchanger> hosts = records.stream().filter(mx -> !mx.getTarget().equals(Name.root))
                .map(mx -> new Exchanger(mx.getPriority(), text(mx.getTarget()), List.of())).toList();
        Optional<String> alias = aliasOf(domain, reply);
        if (alias.isPresent()) {
            return alias(alias.get(), hosts);
        }
        if (!hosts.isEmpty()) {
            return new MxAnswer(AnswerKind.FOUND, hosts, Optional.empty());
        }
        return MxAnswer.without(records.isEmpty() ? emptiness(reply) : AnswerKind.NULL_MX);
    }

    private static MxAnswer alias(String alias, List<Exchanger> hosts) {
        return new MxAnswer(AnswerKind.ALIAS, hosts, Optional.of(alias));
    }

    private static Optional<String> aliasOf(Name domain, Message reply) {
        return reply.getSection(Section.ANSWER).stream().filter(CNAMERecord.class::isInstance)
                .filter(record -> record.getName().equals(domain))
                .map(record -> text(((CNAMERecord) record).getTarget())).findFirst();
    }

    /** Nothing from a server that answers for the name or asks for it is an answer; from any other it is none. */
    private static AnswerKind emptiness(Message reply) {
        List<Record> authority = reply.getSection(Section.AUTHORITY);
        boolean knows = reply.getHeader().getFlag(Flags.AA) || reply.getHeader().getFlag(Flags.RA)
                || authority.stream().anyMatch(SOARecord.class::isInstance);
        return knows ? AnswerKind.NO_RECORDS : AnswerKind.LAME;
    }
}

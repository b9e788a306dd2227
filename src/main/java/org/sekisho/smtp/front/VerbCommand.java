package org.sekisho.smtp.front;

import org.subethamail.smtp.internal.server.Command;
import org.subethamail.smtp.internal.server.HelpMessage;
import org.subethamail.smtp.server.Session;

/** One verb in SubEtha's dispatch. */
record VerbCommand(Verb verb, OpenSessions sessions) implements Command {

    @Override
    public void execute(String line, Session session) {
        sessions.command(session, verb, line);
    }

    @Override
    public HelpMessage getHelp() {
        return new HelpMessage(verb.name(), "see RFC 5321");
    }

    @Override
    public String getName() {
        return verb.name();
    }
}

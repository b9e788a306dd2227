package org.sekisho.e2e;

import org.sekisho.confgen.plan.MailFlow;

/** The whole way of a message through Sekisho: the WAR in its server, between two real Postfix services. */
class GateIT extends GateScenarios {

    @Override
    AutoCloseable startGate(MailFlow flow) throws Exception {
        return RunningSekisho.start(flow);
    }
}

package org.sekisho.bench;

import org.sekisho.e2e.PostfixPair;

/** A pair of Postfix services, and what is between them. */
record BetweenPostfix(String name, PostfixPair pair) implements Way {

    @Override
    public int port() {
        return pair.beforePort();
    }

    /** Until the queue is empty. */
    @Override
    public void settle() {
        pair.delivered();
    }

    @Override
    public void close() {
        pair.close();
    }
}

package org.sekisho.smtp;

import org.sekisho.smtp.back.AfterFilterState;

/**
 * How the door is.
 *
 * @param open         whether it listens
 * @param draining     whether it lets only transactions end that have begun
 * @param port         the port; 0 while it does not listen
 * @param openSessions clients at this moment
 * @param afterFilter  the service behind
 */
public record DoorState(boolean open, boolean draining, int port, int openSessions, AfterFilterState afterFilter) {
}

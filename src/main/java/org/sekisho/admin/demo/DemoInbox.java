package org.sekisho.admin.demo;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Shows what the demo after-filter took; holds the newest messages in memory. */
@ApplicationScoped
public class DemoInbox {

    private static final int CAPACITY = 100;

    private final Deque<DemoMail> newest = new ArrayDeque<>();
    private boolean isOn;

    /** Says that the demo runs. */
    public synchronized void open() {
        isOn = true;
    }

    /** Whether the demo runs. */
    public synchronized boolean isOn() {
        return isOn;
    }

    /** Takes a message; the oldest one goes when there are too many. */
    public synchronized void add(DemoMail mail) {
        newest.addFirst(mail);
        if (newest.size() > CAPACITY) {
            newest.removeLast();
        }
    }

    /** The messages, the newest first. */
    public synchronized List<DemoMail> newest() {
        return List.copyOf(newest);
    }
}

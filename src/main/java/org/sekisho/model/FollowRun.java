package org.sekisho.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;

/** One reading of Mailman. */
@Entity
@Table(name = "follow_run")
public class FollowRun {

    private static final int MAX_SENTENCE = 500;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "started_at", nullable = false)
    private Instant startedAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    @Column(nullable = false)
    private int total;

    @Column(nullable = false)
    private int done;

    @Column(nullable = false, length = 20)
    private String trouble = "";

    @Column(nullable = false, length = MAX_SENTENCE)
    private String sentence = "";

    /** For JPA. */
    protected FollowRun() {
    }

    public FollowRun(Instant startedAt) {
        this.startedAt = startedAt;
    }

    /** Writes down how far it has come, in lists. */
    public void reach(int lists, int of) {
        done = lists;
        total = of;
    }

    /** It has come to its end. */
    public void end(Instant at) {
        endedAt = at;
        trouble = "";
        sentence = "";
    }

    /** It was broken off; what it has done until then stays. */
    public void breakOff(String kind, String why) {
        trouble = kind;
        sentence = why.substring(0, Math.min(why.length(), MAX_SENTENCE));
    }

    /** It goes on. */
    public void resume() {
        trouble = "";
        sentence = "";
    }

    public Long getId() {
        return id;
    }

    public Instant getStartedAt() {
        return startedAt;
    }

    /** When all lists were done; empty before. */
    public Optional<Instant> getEndedAt() {
        return Optional.ofNullable(endedAt);
    }

    /** How many lists there are. */
    public int getTotal() {
        return total;
    }

    /** How many of them are done. */
    public int getDone() {
        return done;
    }

    /** What kind of trouble broke it off; empty when none did. */
    public String getTrouble() {
        return trouble;
    }

    /** The trouble in English. */
    public String getSentence() {
        return sentence;
    }
}

package org.sekisho.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;

/** A list that is moved to another list domain, and how far that has come. */
@Entity
@Table(name = "list_move")
public class ListMove {

    private static final int MAX_TROUBLE = 500;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Version
    private int version;

    @Column(name = "old_address", nullable = false, length = 320)
    private String oldAddress = "";

    @Column(name = "new_address", nullable = false, length = 320)
    private String newAddress = "";

    @Column(nullable = false)
    private boolean signpost;

    @Column(nullable = false)
    private int done;

    @Column(nullable = false)
    private boolean begun;

    @Column(name = "made_domain", nullable = false)
    private boolean madeDomain;

    @Column(nullable = false, length = MAX_TROUBLE)
    private String trouble = "";

    @Column(name = "started_at", nullable = false)
    private Instant startedAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    /** For JPA. */
    protected ListMove() {
    }

    public ListMove(String oldAddress, String newAddress, boolean signpost, Instant startedAt) {
        this.oldAddress = oldAddress;
        this.newAddress = newAddress;
        this.signpost = signpost;
        this.startedAt = startedAt;
    }

    /** The next step is under way; what it finds half done is its own work. */
    public void begin() {
        begun = true;
        trouble = "";
    }

    /** So many steps are done, and none is under way. */
    public void reach(int steps) {
        done = steps;
        begun = false;
        trouble = "";
    }

    /** The step that is under way could not be brought to its end. */
    public void stop(String why) {
        trouble = why.substring(0, Math.min(why.length(), MAX_TROUBLE));
    }

    /** The last step is done. */
    public void end(Instant at) {
        endedAt = at;
    }

    public Long getId() {
        return id;
    }

    /** The posting address that the list leaves. */
    public String getOldAddress() {
        return oldAddress;
    }

    public String getNewAddress() {
        return newAddress;
    }

    /** Whether mail to the old address is refused with a hint at the new one, also afterwards. */
    public boolean isSignpost() {
        return signpost;
    }

    /** How many steps are done. */
    public int getDone() {
        return done;
    }

    /** Whether the next step was begun and is not done. */
    public boolean isBegun() {
        return begun;
    }

    /** Whether the move has made the new mail domain in Mailman. */
    public boolean isMadeDomain() {
        return madeDomain;
    }

    public void setMadeDomain(boolean madeDomain) {
        this.madeDomain = madeDomain;
    }

    /** Why the next step is not done, in English; empty when nothing was in the way. */
    public String getTrouble() {
        return trouble;
    }

    public Instant getStartedAt() {
        return startedAt;
    }

    /** When the last step was done; empty before. */
    public Optional<Instant> getEndedAt() {
        return Optional.ofNullable(endedAt);
    }
}

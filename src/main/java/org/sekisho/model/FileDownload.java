package org.sekisho.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A generated file as it was downloaded last. */
@Entity
@Table(name = "file_download")
public class FileDownload {

    /** The most characters that are kept of one file. */
    public static final int MOST = 1_000_000;

    @Id
    @Column(nullable = false, length = 400)
    private String path = "";

    @Column(name = "downloaded_at", nullable = false)
    private Instant at;

    @Column(nullable = false)
    private long snapshot;

    @Column(nullable = false, length = MOST)
    private String text = "";

    /** For JPA. */
    protected FileDownload() {
    }

    public FileDownload(String path, Instant at, long snapshot, String text) {
        this.path = path;
        this.at = at;
        this.snapshot = snapshot;
        this.text = text;
    }

    /** Its bundle and name, like {@code postfix/main.cf}. */
    public String getPath() {
        return path;
    }

    public Instant getAt() {
        return at;
    }

    /** The version of the policy that it was made from. */
    public long getSnapshot() {
        return snapshot;
    }

    public String getText() {
        return text;
    }
}

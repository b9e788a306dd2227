package org.sekisho.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** The name servers that are asked about the list domains, one a line. There is one row, number 1. */
@Entity
@Table(name = "dns_settings")
public class DnsSettings {

    /** The number of the only row. */
    public static final int ONLY = 1;

    @Id
    private int id = ONLY;

    @Version
    private int version;

    @Column(name = "inner_servers", nullable = false, length = 2000)
    private String inner = "";

    @Column(name = "outer_servers", nullable = false, length = 2000)
    private String outer = "";

    public int getId() {
        return id;
    }

    public int getVersion() {
        return version;
    }

    /** Those that answer the inside. */
    public String getInner() {
        return inner;
    }

    public void setInner(String inner) {
        this.inner = inner;
    }

    /** Those that answer as the world is answered. */
    public String getOuter() {
        return outer;
    }

    public void setOuter(String outer) {
        this.outer = outer;
    }
}

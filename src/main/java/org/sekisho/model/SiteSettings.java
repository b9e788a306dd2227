package org.sekisho.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.sekisho.policy.terms.Mode;

/** What holds for the whole site. There is one row, number 1. */
@Entity
@Table(name = "site_settings")
public class SiteSettings {

    /** The number of the only row. */
    public static final int ONLY = 1;

    @Id
    private int id = ONLY;

    @Version
    private int version;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 10)
    private Mode mode = Mode.ENFORCE;

    @Column(name = "mail_host", nullable = false, length = 253)
    private String mailHost = "";

    @Column(nullable = false, length = 80)
    private String listen = "";

    @Column(name = "postfix_directory", nullable = false, length = 200)
    private String postfixDirectory = "";

    @Column(nullable = false, length = 320)
    private String postmaster = "";

    @Column(name = "map_type", nullable = false, length = 10)
    private String mapType = "";

    @Column(name = "mail_addresses", nullable = false, length = 400)
    private String mailAddresses = "";

    @Column(name = "name_server", nullable = false, length = 253)
    private String nameServer = "";

    @Column(name = "name_directory", nullable = false, length = 200)
    private String nameDirectory = "";

    @Column(nullable = false, length = 80)
    private String lmtp = "";

    public int getId() {
        return id;
    }

    public int getVersion() {
        return version;
    }

    public Mode getMode() {
        return mode;
    }

    public void setMode(Mode mode) {
        this.mode = mode;
    }

    public String getMailHost() {
        return mailHost;
    }

    public void setMailHost(String mailHost) {
        this.mailHost = mailHost;
    }

    public String getListen() {
        return listen;
    }

    public void setListen(String listen) {
        this.listen = listen;
    }

    public String getPostfixDirectory() {
        return postfixDirectory;
    }

    public void setPostfixDirectory(String postfixDirectory) {
        this.postfixDirectory = postfixDirectory;
    }

    public String getPostmaster() {
        return postmaster;
    }

    public void setPostmaster(String postmaster) {
        this.postmaster = postmaster;
    }

    public String getMapType() {
        return mapType;
    }

    public void setMapType(String mapType) {
        this.mapType = mapType;
    }

    public String getLmtp() {
        return lmtp;
    }

    public void setLmtp(String lmtp) {
        this.lmtp = lmtp;
    }

    public String getMailAddresses() {
        return mailAddresses;
    }

    public void setMailAddresses(String mailAddresses) {
        this.mailAddresses = mailAddresses;
    }

    public String getNameServer() {
        return nameServer;
    }

    public void setNameServer(String nameServer) {
        this.nameServer = nameServer;
    }

    public String getNameDirectory() {
        return nameDirectory;
    }

    public void setNameDirectory(String nameDirectory) {
        this.nameDirectory = nameDirectory;
    }
}

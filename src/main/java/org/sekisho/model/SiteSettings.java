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

    @Column(name = "postfix_version", nullable = false, length = 20)
    private String postfixVersion = "";

    @Column(name = "service_options", nullable = false, length = 2000)
    private String serviceOptions = "";

    @Column(name = "mailman_prefix", nullable = false, length = 200)
    private String mailmanPrefix = "";

    @Column(name = "mailman_var", nullable = false, length = 200)
    private String mailmanVar = "";

    @Column(name = "mailman_user", nullable = false, length = 80)
    private String mailmanUser = "";

    @Column(name = "mailman_python", nullable = false, length = 200)
    private String mailmanPython = "";

    @Column(name = "name_software", nullable = false, length = 20)
    private String nameSoftware = "";

    @Column(name = "spf", nullable = false, length = 255)
    private String spf = "";

    @Column(name = "dmarc", nullable = false, length = 255)
    private String dmarc = "";

    @Column(name = "postfix_knows_lists", nullable = false)
    private boolean postfixKnowsLists;

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

    public String getPostfixVersion() {
        return postfixVersion;
    }

    public void setPostfixVersion(String postfixVersion) {
        this.postfixVersion = postfixVersion;
    }

    public String getServiceOptions() {
        return serviceOptions;
    }

    public void setServiceOptions(String serviceOptions) {
        this.serviceOptions = serviceOptions;
    }

    public String getMailmanPrefix() {
        return mailmanPrefix;
    }

    public void setMailmanPrefix(String mailmanPrefix) {
        this.mailmanPrefix = mailmanPrefix;
    }

    public String getMailmanVar() {
        return mailmanVar;
    }

    public void setMailmanVar(String mailmanVar) {
        this.mailmanVar = mailmanVar;
    }

    public String getMailmanUser() {
        return mailmanUser;
    }

    public void setMailmanUser(String mailmanUser) {
        this.mailmanUser = mailmanUser;
    }

    public String getMailmanPython() {
        return mailmanPython;
    }

    public void setMailmanPython(String mailmanPython) {
        this.mailmanPython = mailmanPython;
    }

    public String getNameSoftware() {
        return nameSoftware;
    }

    public void setNameSoftware(String nameSoftware) {
        this.nameSoftware = nameSoftware;
    }

    public String getSpf() {
        return spf;
    }

    public void setSpf(String spf) {
        this.spf = spf;
    }

    public String getDmarc() {
        return dmarc;
    }

    public void setDmarc(String dmarc) {
        this.dmarc = dmarc;
    }

    public boolean isPostfixKnowsLists() {
        return postfixKnowsLists;
    }

    public void setPostfixKnowsLists(boolean postfixKnowsLists) {
        this.postfixKnowsLists = postfixKnowsLists;
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

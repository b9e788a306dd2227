package org.sekisho.web.rejections;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.omnifaces.util.Faces;
import org.sekisho.admin.InvalidInputException;
import org.sekisho.admin.rejections.RejectionCsv;
import org.sekisho.admin.rejections.RejectionPage;
import org.sekisho.admin.rejections.RejectionQuery;
import org.sekisho.admin.rejections.Rejections;
import org.sekisho.envelope.ReversePath;
import org.sekisho.model.Rejection;
import org.sekisho.web.decisions.TraceTexts;
import org.sekisho.web.forms.FormSave;
import org.sekisho.web.forms.Numbered;
import org.sekisho.web.forms.Texts;

/** The rejection log. What is searched for stands in the page's address, and nowhere else. */
@Named
@RequestScoped
public class RejectionsListBacking {

    private static final int ROWS = 50;
    private static final int CSV_ROWS = 500;
    private static final String ONLY = "only";
    private static final String PICTURE = "picture";
    private static final String CSV = "csv";
    private static final String FOR_SPREADSHEETS = "bom";
    /** Spreadsheets take a CSV file for UTF-8 when it begins so. */
    private static final String BYTE_ORDER_MARK = "\ufeff";

    @Inject
    Rejections useCases;

    private final Map<String, String> typed = new LinkedHashMap<>();
    private LogAddress address = LogAddress.nothing();
    private OptionalLong before = OptionalLong.empty();
    private RejectionPage found = new RejectionPage(List.of(), false);
    private Optional<LogPicture> picture = Optional.empty();
    private String pictureLink = "";

    /** Reads what the address asks for. */
    @PostConstruct
    void read() {
        address = LogAddress.shown();
        before = Numbered.parameter("before");
        typed.putAll(address.asked());
        typed.put("from", address.day("from"));
        typed.put("to", address.day("to"));
    }

    /**
     * Looks for what the address asks for, or sends it as CSV. What the answers have in common is counted for a request of
     * its own, which the page makes when the rows are there: nobody who looks for one mail waits for it.
     */
    public void search() throws IOException {
        try {
            if (Faces.getRequestParameter(CSV) != null) {
                send(Faces.getRequestParameter(CSV).equals(FOR_SPREADSHEETS));
                return;
            }
            if (PICTURE.equals(Faces.getRequestParameter(ONLY))) {
                picture = Optional.of(new LogPicture(useCases.count(query(ROWS), ZoneId.systemDefault()), address));
                return;
            }
            found = useCases.search(query(ROWS));
            pictureLink = found.rows().isEmpty() ? "" : address.link(ONLY, PICTURE);
        } catch (InvalidInputException unreadable) {
            refuse(unreadable);
        }
    }

    /** Puts what was typed into the address. */
    public void show() {
        try {
            LogAddress wanted = address.withAll(typed);
            useCases.search(wanted.query(Optional.empty(), 1));
            Faces.redirect("rejections/" + wanted.link());
        } catch (InvalidInputException unreadable) {
            refuse(unreadable);
        }
    }

    /** Sends everything that answers the query, while it is read. */
    private void send(boolean forSpreadsheets) throws IOException {
        RejectionPage first = useCases.search(query(CSV_ROWS));
        Faces.sendFile("rejections.csv", true, out -> {
            Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            writer.write((forSpreadsheets ? BYTE_ORDER_MARK : "") + RejectionCsv.head());
            RejectionPage page = first;
            writer.write(RejectionCsv.lines(page.rows()));
            while (page.more()) {
                page = useCases.search(query(CSV_ROWS).olderThan(last(page)));
                writer.write(RejectionCsv.lines(page.rows()));
            }
            writer.flush();
        });
    }

    private RejectionQuery query(int limit) {
        return address.query(before.isPresent() ? Optional.of(before.getAsLong()) : Optional.empty(), limit);
    }

    private static void refuse(InvalidInputException unreadable) {
        FormSave.refuse(unreadable.field(), Texts.of(unreadable));
    }

    private static long last(RejectionPage page) {
        return page.rows().get(page.rows().size() - 1).getId();
    }

    /** What is asked for, each with the address that asks for the rest alone. */
    public List<LogLink> getChips() {
        return address.asked().entrySet().stream().map(entry -> new LogLink(
                Texts.of("rejections_list." + (entry.getKey().equals("q") ? "text" : entry.getKey())),
                LogAddress.shown(entry.getKey(), entry.getValue()), 0,
                address.without(entry.getKey()).link())).toList();
    }

    /** What was typed into the fields, by their names. */
    public Map<String, String> getTyped() {
        return typed;
    }

    public List<Rejection> getRows() {
        return found.rows();
    }

    /** Whether a rule could let this sender in: it is at a list, and the sender can be read. */
    public boolean allowable(Rejection rejection) {
        ReversePath sender = ReversePath.parse("<" + rejection.getEnvelope().getSender() + ">");
        return !rejection.getNotes().getListAddress().isEmpty() && !(sender instanceof ReversePath.Unreadable);
    }

    /** How it was decided, step by step, in the reader's language. */
    public List<String> trace(Rejection rejection) {
        return TraceTexts.ofLines(rejection.getNotes().getTrace());
    }

    /** Where what the answers have in common is to be fetched from; empty when there is nothing to fetch. */
    public String getPictureLink() {
        return pictureLink;
    }

    /** What the answers have in common; null when that was not asked for, or the search could not be read. */
    public LogPicture getPicture() {
        return picture.orElse(null);
    }

    /** Whether something was searched for. */
    public boolean isNarrowed() {
        return !address.asked().isEmpty();
    }

    public boolean isMore() {
        return found.more();
    }

    /** Whether newer answers come before these. */
    public boolean isOlder() {
        return before.isPresent();
    }

    public String getNewestLink() {
        return address.link();
    }

    public String getOlderLink() {
        return found.rows().isEmpty() ? address.link() : address.link("before", last(found));
    }

    public String getCsvLink() {
        return address.link(CSV, "plain");
    }

    public String getSpreadsheetLink() {
        return address.link(CSV, FOR_SPREADSHEETS);
    }
}

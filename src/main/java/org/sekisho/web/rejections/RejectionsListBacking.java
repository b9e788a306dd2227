package org.sekisho.web.rejections;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.omnifaces.util.Faces;
import org.sekisho.admin.InvalidInputException;
import org.sekisho.admin.rejections.RejectionCsv;
import org.sekisho.admin.rejections.RejectionPage;
import org.sekisho.admin.rejections.RejectionQuery;
import org.sekisho.admin.rejections.Rejections;
import org.sekisho.model.Rejection;
import org.sekisho.web.forms.FormSave;
import org.sekisho.web.forms.Texts;


/** The rejection log. What is searched for stands in the page's address. */
@Named
@RequestScoped
public class RejectionsListBacking {

    private static final int ROWS = 50;
    /** Spreadsheets take a CSV file for UTF-8 when it begins so. */
    private static final String BYTE_ORDER_MARK = "\ufeff";

    @Inject
    Rejections useCases;

    private String text = "";
    private String list = "";
    private String sender = "";
    private String client = "";
    private LocalDate from;
    private LocalDate to;
    private Long before;
    private RejectionPage found = new RejectionPage(List.of(), false);

    /** Looks for what the address asks for. */
    public void search() {
        try {
            found = useCases.search(query());
        } catch (InvalidInputException unreadable) {
            refuse(unreadable);
        }
    }

    /** Puts what was typed into the address. */
    public String show() {
        try {
            before = null;
            useCases.search(query());
            return "/rejections/list?faces-redirect=true&includeViewParams=true";
        } catch (InvalidInputException unreadable) {
            refuse(unreadable);
            return "";
        }
    }

    /** Sends everything that answers the query as CSV, while it is read. */
    public void download() throws IOException {
        before = null;
        Faces.sendFile("rejections.csv", true, out -> {
            Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            writer.write(BYTE_ORDER_MARK + RejectionCsv.head());
            RejectionPage page = useCases.search(query());
            writer.write(RejectionCsv.lines(page.rows()));
            while (page.more()) {
                page = useCases.search(query().olderThan(last(page)));
                writer.write(RejectionCsv.lines(page.rows()));
            }
            writer.flush();
        });
    }

    private RejectionQuery query() {
        return new RejectionQuery(getText(), startOf(from), startOf(to).map(RejectionsListBacking::nextDay),
                Optional.ofNullable(before), ROWS, filled(list), filled(sender), filled(client));
    }

    private static void refuse(InvalidInputException unreadable) {
        FormSave.refuse(unreadable.field(), Texts.of(unreadable.problem(), unreadable.args().toArray()));
    }

    private static Optional<String> filled(String text) {
        return Optional.ofNullable(text).map(String::strip).filter(stripped -> !stripped.isEmpty());
    }

    private static Optional<Instant> startOf(LocalDate day) {
        return Optional.ofNullable(day).map(known -> known.atStartOfDay(ZoneId.systemDefault()).toInstant());
    }

    private static Instant nextDay(Instant start) {
        return start.atZone(ZoneId.systemDefault()).plusDays(1).toInstant();
    }

    public List<Rejection> getRows() {
        return found.rows();
    }

    public boolean isMore() {
        return found.more();
    }

    /** Whether something was searched for. */
    public boolean isNarrowed() {
        return !getText().isBlank() || from != null || to != null
                || Stream.of(list, sender, client).anyMatch(place -> filled(place).isPresent());
    }

    /** The number that the next sheet lies before; 0 when nothing was found. */
    public long getLast() {
        return found.rows().isEmpty() ? 0 : last(found);
    }

    private static long last(RejectionPage page) {
        return page.rows().get(page.rows().size() - 1).getId();
    }

    public String getList() {
        return list;
    }

    public void setList(String list) {
        this.list = list;
    }

    public String getSender() {
        return sender;
    }

    public void setSender(String sender) {
        this.sender = sender;
    }

    public String getClient() {
        return client;
    }

    public void setClient(String client) {
        this.client = client;
    }

    public String getText() {
        return text == null ? "" : text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate from) {
        this.from = from;
    }

    public LocalDate getTo() {
        return to;
    }

    public void setTo(LocalDate to) {
        this.to = to;
    }

    public Long getBefore() {
        return before;
    }

    public void setBefore(Long before) {
        this.before = before;
    }
}

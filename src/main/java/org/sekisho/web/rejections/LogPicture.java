package org.sekisho.web.rejections;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sekisho.admin.rejections.RejectionPicture;
import org.sekisho.admin.rejections.RejectionPicture.Facet;
import org.sekisho.admin.rejections.RejectionPicture.Period;
import org.sekisho.web.forms.Moments;
import org.sekisho.web.forms.Texts;

/**
 * What the answers have in common, as links to narrower searches.
 *
 * @param picture what was counted
 * @param address the search
 */
public record LogPicture(RejectionPicture picture, LogAddress address) {

    private static final DateTimeFormatter ADDRESS = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm");
    private static final long HOUR = 3600;

    /** One heading with its values. */
    public record Group(String title, List<LogLink> links) {

        public String getTitle() {
            return title;
        }

        public List<LogLink> getLinks() {
            return links;
        }
    }

    /**
     * One period as a bar.
     *
     * @param label  when it begins
     * @param count  how many answers
     * @param height its height in percent of the highest one's
     * @param link   the search of that period alone
     */
    public record Bar(String label, long count, long height, String link) {

        public String getLabel() {
            return label;
        }

        public long getCount() {
            return count;
        }

        public long getHeight() {
            return height;
        }

        public long getTop() {
            return 100 - height;
        }

        public String getLink() {
            return link;
        }
    }

    /** The groups that narrow the search down: those with more than one value, or with one that is not asked for yet. */
    public List<Group> getGroups() {
        List<Group> groups = new ArrayList<>();
        for (Facet facet : Facet.values()) {
            Map<String, Long> counts = picture.facets().get(facet);
            String name = facet.name().toLowerCase(Locale.ROOT);
            List<LogLink> links = counts.entrySet().stream().filter(entry -> isLinked(facet, entry.getKey()))
                    .map(entry -> link(name, value(facet, entry.getKey()), entry.getValue())).toList();
            if (!links.isEmpty() && address.get(name).isEmpty()) {
                groups.add(new Group(Texts.of("rejections_list." + name), links));
            }
        }
        return groups;
    }

    private static boolean isLinked(Facet facet, String value) {
        return !value.isEmpty() || facet == Facet.SENDER || facet == Facet.LIST;
    }

    private static String value(Facet facet, String value) {
        return isLinked(facet, value) && value.isEmpty() ? LogAddress.NONE : value;
    }

    private LogLink link(String name, String value, long count) {
        return new LogLink("", LogAddress.shown(name, value), count, address.with(name, value).link());
    }

    public boolean isWhole() {
        return picture.isWhole();
    }

    public boolean isAll() {
        return picture.isAll();
    }

    /** The bars, the oldest first. */
    public List<Bar> getBars() {
        long most = Math.max(1, picture.periods().stream().mapToLong(Period::count).max().orElse(0));
        return picture.periods().stream().map(period -> new Bar(label(period), period.count(),
                period.count() == 0 ? 0 : Math.max(2, 100 * period.count() / most),
                address.with("from", at(period.from())).with("to", at(period.to())).link())).toList();
    }

    /** How many answers there are in all. */
    public long getTotal() {
        return picture.periods().stream().mapToLong(Period::count).sum();
    }

    public String getFirst() {
        return picture.periods().isEmpty() ? "" : label(picture.periods().get(0));
    }

    public String getLast() {
        return picture.periods().isEmpty() ? "" : label(picture.periods().get(picture.periods().size() - 1));
    }

    private static String label(Period period) {
        boolean isHour = period.to().getEpochSecond() - period.from().getEpochSecond() <= HOUR;
        return Moments.shown(isHour ? "layout.dayHour" : "layout.day", period.from());
    }

    private static String at(Instant moment) {
        return ADDRESS.format(moment.atZone(ZoneId.systemDefault()));
    }
}

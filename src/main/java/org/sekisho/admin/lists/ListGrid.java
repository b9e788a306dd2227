package org.sekisho.admin.lists;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sekisho.admin.Administered;
import org.sekisho.admin.Audit;
import org.sekisho.admin.InvalidInputException;
import org.sekisho.admin.StaleException;
import org.sekisho.admin.lists.ListQuery.Setting;
import org.sekisho.model.MailingList;
import org.sekisho.store.ListCriteria;
import org.sekisho.store.ListFinder;
import org.sekisho.store.ListStore;

/** What an administrator may do with many lists at once. */
@ApplicationScoped
@Administered
@Transactional
public class ListGrid {

    /** The most lists that are changed at once. */
    public static final int MOST = 5000;

    @Inject
    private ListFinder finder;

    @Inject
    private ListStore lists;

    @Inject
    private Audit audit;

    /**
     * Lists by domain and name.
     *
     * @param first how many to pass over
     * @param limit how many at the most
     */
    public ListPage page(ListQuery query, int first, int limit) {
        ListCriteria criteria = criteria(query);
        List<MailingList> begin = first == 0 ? finder.find(criteria, 0, limit) : List.of();
        if (first == 0 && begin.size() < limit) {
            return page(begin, begin.size());
        }
        long total = finder.count(criteria);
        return page(first == 0 ? begin : find(criteria, first, limit, total), total);
    }

    private ListPage page(List<MailingList> found, long total) {
        List<Long> numbers = found.stream().map(MailingList::getId).toList();
        Map<Long, Long> members = finder.members(numbers);
        Map<Long, Long> rules = finder.rules(numbers);
        return new ListPage(found.stream().map(list -> new ListLine(list, members.getOrDefault(list.getId(), 0L),
                rules.getOrDefault(list.getId(), 0L))).toList(), total);
    }

    /** Those in the second half are counted off from the end, which is nearer: the database orders all that it passes over. */
    private List<MailingList> find(ListCriteria criteria, int first, int limit, long total) {
        int here = (int) Math.max(0, Math.min(limit, total - first));
        int behind = (int) Math.max(0, total - first - here);
        return here == 0 || first <= behind ? finder.find(criteria, first, limit)
                : finder.findFromTheEnd(criteria, behind, here);
    }

    /** One list, and how much there is to it; its members are not loaded. */
    public ListLine line(long id) {
        MailingList list = lists.find(id).orElseThrow(StaleException::new);
        return new ListLine(list, finder.members(List.of(id)).getOrDefault(id, 0L),
                finder.rules(List.of(id)).getOrDefault(id, 0L));
    }

    /** The numbers of all lists that answer, {@link #MOST} and one more at the most. */
    public List<Long> numbers(ListQuery query) {
        return finder.find(criteria(query), 0, MOST + 1).stream().map(MailingList::getId).toList();
    }

    /**
     * Sets these lists anew, all or none.
     *
     * @return how many were not set so already
     * @throws InvalidInputException about {@code setPolicy} when a list's exposure does not allow it, about {@code lists}
     *                               when there are too many, about {@code setting} when nothing is to be set
     */
    public int change(Collection<Long> numbers, Setting setting) {
        if (setting.policy().isEmpty() && setting.mode().isEmpty()) {
            throw new InvalidInputException("setting", "problem.lists.nothing");
        }
        if (numbers.size() > MOST) {
            throw new InvalidInputException("lists", "problem.lists.tooMany", MOST);
        }
        int changed = (int) numbers.stream().map(number -> lists.find(number).orElseThrow(StaleException::new))
                .filter(list -> change(list, setting)).count();
        audit.notePolicyChange("lists.change", changed + " lists: "
                + setting.policy().map(Enum::name).orElse("") + " " + setting.mode().map(Enum::name).orElse(""));
        return changed;
    }

    private static boolean change(MailingList list, Setting setting) {
        setting.policy().filter(policy -> !policy.isOfferedFor(list.getDomain().getExposure())).ifPresent(policy -> {
            throw new InvalidInputException("setPolicy", "problem.lists.internalForAnyone", list.getAddress());
        });
        boolean isOther = setting.policy().filter(policy -> policy != list.getPostingPolicy()).isPresent()
                || setting.mode().filter(mode -> mode != list.getMode()).isPresent();
        setting.policy().ifPresent(list::setPostingPolicy);
        setting.mode().ifPresent(list::setMode);
        return isOther;
    }

    private static ListCriteria criteria(ListQuery query) {
        return new ListCriteria(query.text().strip().toLowerCase(Locale.ROOT), query.domain(), query.exposure(),
                query.owner().strip().toLowerCase(Locale.ROOT),
                new ListCriteria.Setting(query.setting().policy(), query.setting().mode()),
                query.lack().map(lack -> ListCriteria.Lack.valueOf(lack.name())));
    }
}

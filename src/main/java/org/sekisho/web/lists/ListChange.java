package org.sekisho.web.lists;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.omnifaces.util.Faces;
import org.sekisho.admin.lists.ListQuery.Setting;
import org.sekisho.policy.terms.Mode;
import org.sekisho.policy.terms.PostingPolicy;

/**
 * A change of several lists, as it was posted.
 *
 * @param isAll  whether all lists that answer are meant, not those that were ticked
 * @param picked the numbers of the lists that were ticked
 * @param policy the posting policy to set; empty for none
 * @param mode   the mode to set; empty for none
 */
record ListChange(boolean isAll, List<Long> picked, String policy, String mode) {

    static ListChange posted() {
        return new ListChange(Faces.getRequestParameter("all") != null,
                Stream.of(Optional.ofNullable(Faces.getRequestParameterValues("pick")).orElse(new String[0]))
                        .filter(text -> text.matches("\\d{1,18}")).map(Long::valueOf).toList(),
                Optional.ofNullable(Faces.getRequestParameter("setPolicy")).orElse(""),
                Optional.ofNullable(Faces.getRequestParameter("setMode")).orElse(""));
    }

    Setting setting() {
        return new Setting(constant(PostingPolicy.values(), policy), constant(Mode.values(), mode));
    }

    private static <E extends Enum<E>> Optional<E> constant(E[] all, String name) {
        return Stream.of(all).filter(each -> each.name().equals(name)).findFirst();
    }
}

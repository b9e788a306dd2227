package org.sekisho.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sekisho.policy.decision.Decision;
import org.sekisho.policy.terms.Backend;
import org.sekisho.policy.terms.Exposure;
import org.sekisho.policy.terms.Mode;
import org.sekisho.policy.terms.PostingPolicy;
import org.sekisho.policy.terms.Role;

/** The table of roles, cell by cell. The posting policy is CLOSED to show that it has no say here. */
class RoleTest {

    private static final Set<Who> INSIDERS = EnumSet.of(Who.INSIDER, Who.INSIDE_MEMBER, Who.INSIDE_ANNOUNCER);

    @ParameterizedTest
    @EnumSource(value = Role.class, mode = EnumSource.Mode.EXCLUDE, names = {"POST", "SITE"})
    void everyRoleOfAnExternalListIsOpenToAll(Role role) {
        assertThat(passed(role, "mlex.my.domain")).isEqualTo(EnumSet.allOf(Who.class));
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, mode = EnumSource.Mode.EXCLUDE, names = {"POST", "SITE", "BOUNCES"})
    void everyRoleOfAnInternalListIsForInsiders(Role role) {
        assertThat(passed(role, "mlin.my.domain")).isEqualTo(INSIDERS);
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, names = "BOUNCES")
    void theBouncesOfAnInternalListTakeTheNullSenderToo(Role role) {
        EnumSet<Who> expected = EnumSet.of(Who.NULL_INSIDE, Who.NULL_OUTSIDE);
        expected.addAll(INSIDERS);
        assertThat(passed(role, "mlin.my.domain")).isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, names = {"POST", "SITE"}, mode = EnumSource.Mode.EXCLUDE)
    void theDecisionNamesListAndRole(Role role) {
        Decision decision = site().decide(Site.OUTSIDE_CLIENT, "<>", "List" + role.suffix() + "@mlex.my.domain");
        assertThat(decision.target().role()).contains(role);
        assertThat(decision.target().list().orElseThrow()).hasToString("list@mlex.my.domain");
        assertThat(decision.rule()).isEmpty();
    }

    private static Set<Who> passed(Role role, String domain) {
        Site site = site();
        return Arrays.stream(Who.values()).filter(who -> site
                .decide(who.client(), who.sender(), "list" + role.suffix() + "@" + domain).verdict().letsThrough())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Who.class)));
    }

    private static Site site() {
        return new Site().domain("mlex.my.domain", Exposure.EXTERNAL, Backend.MAILMAN21, Mode.ENFORCE)
                .domain("mlin.my.domain", Exposure.INTERNAL, Backend.MAILMAN21, Mode.ENFORCE)
                .list("list@mlex.my.domain", PostingPolicy.CLOSED).list("list@mlin.my.domain", PostingPolicy.CLOSED);
    }
}

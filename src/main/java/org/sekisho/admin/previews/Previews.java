package org.sekisho.admin.previews;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.sekisho.admin.Administered;
import org.sekisho.policy.impact.Impact;

/** What an administrator may ask about a change before making it. */
@ApplicationScoped
@Administered
public class Previews {

    @Inject
    private Replays replays;

    /**
     * What would change for the traffic of the last days, today included. All rules have their say.
     *
     * @param change calls the use case that would make the change, like {@code () -> rules.save(edited)}, and nothing
     *               else; what it makes is taken back. Whatever it refuses comes out of here, too
     * @param days   how many days back, 0 for today alone
     */
    public Impact preview(Runnable change, int days) {
        return replays.preview(change, days);
    }
}

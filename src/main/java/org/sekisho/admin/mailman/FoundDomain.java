package org.sekisho.admin.mailman;

import java.io.Serializable;
import org.sekisho.policy.terms.Exposure;

/**
 * A mail domain that Mailman has.
 *
 * @param name     its name
 * @param lists    how many lists it has
 * @param members  how many members they have together
 * @param exposure what it is here; what a new list domain begins with where it is none yet
 * @param known    whether it is a list domain here
 * @param followed whether its lists are kept in step already
 * @param possible whether its lists can be taken: a list domain behind Mailman 2.1 has none from Mailman 3
 */
public record FoundDomain(String name, int lists, int members, Exposure exposure, boolean known, boolean followed,
        boolean possible) implements Serializable {
}

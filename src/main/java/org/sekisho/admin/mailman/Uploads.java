package org.sekisho.admin.mailman;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.sekisho.admin.Administered;
import org.sekisho.admin.Audit;
import org.sekisho.admin.InvalidInputException;
import org.sekisho.admin.Limits;
import org.sekisho.envelope.DomainName;
import org.sekisho.mailman.BadExportException;
import org.sekisho.mailman.ExportReading;
import org.sekisho.mailman.OldList;
import org.sekisho.mailman.Roster;
import org.sekisho.model.ListDomain;
import org.sekisho.model.MailingList;
import org.sekisho.policy.terms.Exposure;
import org.sekisho.store.DomainStore;
import org.sekisho.store.ListStore;
import org.sekisho.store.PolicyStore;

/**
 * What an administrator may do with exports: of Mailman 2.1, or tables of lists and members. An export is taken in one
 * transaction, whole or not at all.
 */
@ApplicationScoped
@Administered
@Transactional
public class Uploads {

    /** The most bytes of one export. */
    public static final int MOST_BYTES = 8_000_000;

    private static final String FIELD = "export";
    private static final Roster NOBODY = new Roster(Map.of(), List.of());

    @Inject
    private FollowRuns runs;

    @Inject
    private FollowWriter writer;

    @Inject
    private DomainStore domains;

    @Inject
    private ListStore lists;

    @Inject
    private PolicyStore policies;

    @Inject
    private Limits limits;

    @Inject
    private Audit audit;

    /**
     * What an import of the export would make; nothing is changed.
     *
     * @param export text in UTF-8
     * @throws InvalidInputException about {@code export} when it is too large, in another encoding or cannot be read
     */
    public ImportPreview look(byte[] export) {
        Set<String> known = lists.all().stream().map(MailingList::getAddress).collect(Collectors.toSet());
        Map<DomainName, Exposure> exposures = new TreeMap<>();
        Read read = read(export);
        read.drafts().forEach(draft -> exposures.put(draft.address().domain(), exposure(draft.address().domain()).orElseThrow()));
        ImportPreview.Gathering gathering = new ImportPreview.Gathering(exposures, known,
                new DraftRemarks(policies.read().inside(), Instant.now()));
        read.drafts().forEach(gathering::add);
        read.leftOut().forEach(gathering::leaveOut);
        return gathering.whole();
    }

    /**
     * Imports the lists of the export. A list that is here already gets its members and owners; its rules and its policy
     * only where the export has changed since it was taken last.
     *
     * @param export as for {@link #look}
     * @return how many lists were taken
     * @throws InvalidInputException as for {@link #look}
     */
    public int take(byte[] export) {
        Read read = read(export);
        long run = runs.beginNew();
        writer.leaveOut(run, read.leftOut());
        writer.write(run, read.drafts());
        runs.reach(run, read.drafts().size(), read.drafts().size());
        runs.end(run);
        audit.note("mailman.upload", read.drafts().size() + " lists");
        return read.drafts().size();
    }

    private Read read(byte[] export) {
        if (export.length > MOST_BYTES) {
            throw new InvalidInputException(FIELD, "problem.upload.tooLarge", MOST_BYTES);
        }
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(export)).toString();
            if (text.indexOf('\0') >= 0) {
                throw new InvalidInputException(FIELD, "problem.upload.encoding");
            }
            return drafts(ExportReading.of(text));
        } catch (CharacterCodingException broken) {
            throw new InvalidInputException(FIELD, "problem.upload.encoding");
        } catch (BadExportException unreadable) {
            throw new InvalidInputException(FIELD, "problem.upload.unreadable", unreadable.getMessage());
        }
    }

    private Read drafts(List<OldList> exported) {
        List<ListDraft> drafts = new ArrayList<>();
        List<ImportRemark> leftOut = new ArrayList<>();
        for (OldList old : exported) {
            Optional<ImportRemark> obstacle = ListReading.obstacle(old.list(), limits.membersOfAList());
            Optional<Exposure> exposure = exposure(old.list().domain());
            if (obstacle.isPresent()) {
                leftOut.add(obstacle.get());
            } else if (exposure.isEmpty()) {
                leftOut.add(new ImportRemark(ImportRemark.Kind.NO_DOMAIN, old.list().address(),
                        old.list().domain().ascii()));
            } else {
                drafts.add(draft(old, exposure.get()));
            }
        }
        return new Read(drafts, leftOut);
    }

    private static ListDraft draft(OldList old, Exposure exposure) {
        return ListReading.draft(old.list(), exposure, old.settings(),
                new ListReading.People(old.members(), NOBODY, old.owners()));
    }

    private Optional<Exposure> exposure(DomainName domain) {
        return domains.byName(domain.ascii()).map(ListDomain::getExposure);
    }

    /** What an export says. */
    private record Read(List<ListDraft> drafts, List<ImportRemark> leftOut) {
    }
}

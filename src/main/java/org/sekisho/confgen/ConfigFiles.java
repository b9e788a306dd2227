package org.sekisho.confgen;

import java.util.List;
import java.util.stream.Stream;
import org.sekisho.confgen.plan.Plan;

/** The files that make a site what its plan says. */
public final class ConfigFiles {

    private ConfigFiles() {
    }

    /** Every file of every bundle, in the order in which an administrator reads them. */
    public static List<GeneratedFile> of(Plan plan) {
        return Stream.of(Bundle.values()).flatMap(bundle -> of(plan, bundle).stream()).toList();
    }

    /** The files of one bundle, README.txt first, its manifest and its sums last. */
    public static List<GeneratedFile> of(Plan plan, Bundle bundle) {
        List<GeneratedFile> files = made(plan, bundle);
        return Inventory.addTo(files, plan.snapshot(), files.get(0).targetPath().parent());
    }

    private static List<GeneratedFile> made(Plan plan, Bundle bundle) {
        return switch (bundle) {
            case POSTFIX -> new PostfixFiles(plan).files();
            case MAILMAN -> new MailmanFiles(plan).files();
            case DNS -> DnsFiles.of(plan);
        };
    }
}

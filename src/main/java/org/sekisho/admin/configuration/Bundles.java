package org.sekisho.admin.configuration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.sekisho.admin.Administered;
import org.sekisho.admin.InvalidInputException;
import org.sekisho.confgen.Archive;
import org.sekisho.confgen.Bundle;
import org.sekisho.confgen.ConfigFiles;
import org.sekisho.confgen.GeneratedFile;
import org.sekisho.confgen.plan.Plan;
import org.sekisho.model.FileDownload;
import org.sekisho.store.DownloadStore;

/** What an administrator may do with one bundle of files; every download is remembered. */
@ApplicationScoped
@Administered
@Transactional
public class Bundles {

    @Inject
    private SitePlan plan;

    @Inject
    private DownloadStore downloads;

    @Inject
    private Comparisons comparisons;

    @Inject
    private FileChecks checks;

    /** The names of all bundles. */
    public List<String> keys() {
        return Stream.of(Bundle.values()).map(Bundle::key).toList();
    }

    /**
     * One bundle, checked with the programs of this host where they are installed; empty when there is none of that name.
     *
     * @throws InvalidInputException when no files can be made of the policy and the settings
     */
    public Optional<BundleView> view(String key) {
        return bundle(key).map(bundle -> view(bundle, plan.now()));
    }

    /**
     * The files of one bundle as one zip; empty when there is no bundle of that name.
     *
     * @throws InvalidInputException when no files can be made of the policy and the settings
     */
    public Optional<byte[]> zip(String key) {
        return bundle(key).map(bundle -> {
            Plan now = plan.now();
            List<GeneratedFile> files = ConfigFiles.of(now, bundle);
            downloads.forget(key);
            files.forEach(file -> remember(file, now.snapshot()));
            return Archive.zip(files);
        });
    }

    /**
     * All bundles as one zip, each in a directory of its name.
     *
     * @throws InvalidInputException when no files can be made of the policy and the settings
     */
    public byte[] zip() {
        Plan now = plan.now();
        List<GeneratedFile> files = ConfigFiles.of(now);
        keys().forEach(downloads::forget);
        files.forEach(file -> remember(file, now.snapshot()));
        return Archive.zipByBundle(files);
    }

    /**
     * One file; empty when there is none of that name.
     *
     * @throws InvalidInputException when no files can be made of the policy and the settings
     */
    public Optional<ConfigurationFile> file(String key, String name) {
        Plan now = plan.now();
        Optional<GeneratedFile> found = bundle(key).flatMap(bundle -> ConfigFiles.of(now, bundle).stream()
                .filter(file -> file.name().equals(name)).findFirst());
        found.ifPresent(file -> remember(file, now.snapshot()));
        return found.map(ConfigurationFile::of);
    }

    private BundleView view(Bundle bundle, Plan now) {
        List<Comparison> files = comparisons.of(bundle, now);
        Map<String, FileCheck> checked = checks.of(files.stream().map(Comparison::file).toList());
        return new BundleView(bundle.key(), files.stream().map(each -> new FileView(ConfigurationFile.of(each.file()),
                each.state(), each.at(), each.difference(), checked.get(each.file().name()))).toList(),
                comparisons.gone(bundle, files));
    }

    /** A file that is too long to be kept is one that was never downloaded. */
    private void remember(GeneratedFile file, long snapshot) {
        if (file.text().length() <= FileDownload.MOST) {
            downloads.save(new FileDownload(Comparisons.path(file), Instant.now(), snapshot, file.text()));
        }
    }

    private static Optional<Bundle> bundle(String key) {
        return Stream.of(Bundle.values()).filter(bundle -> bundle.key().equals(key)).findFirst();
    }
}

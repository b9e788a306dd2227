package org.sekisho.admin.configuration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sekisho.confgen.Bundle;
import org.sekisho.confgen.ConfigFiles;
import org.sekisho.confgen.GeneratedFile;
import org.sekisho.confgen.plan.Plan;
import org.sekisho.model.FileDownload;
import org.sekisho.store.DownloadStore;

/** Puts the files of a plan beside their last downloads. */
@ApplicationScoped
public class Comparisons {

    @Inject
    private DownloadStore downloads;

    /** The files of one bundle, in the order in which they are read. */
    List<Comparison> of(Bundle bundle, Plan now) {
        Map<String, FileDownload> last = downloads.of(bundle.key()).stream()
                .collect(Collectors.toMap(FileDownload::getPath, Function.identity()));
        Map<Long, Map<String, String>> ofThen = new HashMap<>();
        last.values().forEach(download -> ofThen.computeIfAbsent(download.getSnapshot(),
                snapshot -> texts(at(now, snapshot), bundle)));
        return ConfigFiles.of(now, bundle).stream().map(file -> {
            Optional<FileDownload> download = Optional.ofNullable(last.get(path(file)));
            return new Comparison(file, download,
                    download.map(then -> ofThen.get(then.getSnapshot()).get(path(file))).orElse(file.text()));
        }).toList();
    }

    /** The names of files that were downloaded and are no longer a part of the bundle. */
    List<String> gone(Bundle bundle, List<Comparison> files) {
        List<String> paths = files.stream().map(each -> path(each.file())).toList();
        return downloads.of(bundle.key()).stream().map(FileDownload::getPath).filter(path -> !paths.contains(path))
                .map(path -> path.substring(path.indexOf('/') + 1)).toList();
    }

    private static Map<String, String> texts(Plan plan, Bundle bundle) {
        return ConfigFiles.of(plan, bundle).stream().collect(Collectors.toMap(Comparisons::path, GeneratedFile::text));
    }

    private static Plan at(Plan plan, long snapshot) {
        return new Plan(snapshot, plan.domains(), plan.flow(), plan.postfix(), plan.pipes(), plan.mailHost(), plan.dns());
    }

    static String path(GeneratedFile file) {
        return file.bundle().key() + "/" + file.name();
    }
}

package org.sekisho.web.configuration;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.omnifaces.cdi.ViewScoped;
import org.omnifaces.util.Faces;
import org.sekisho.admin.InvalidInputException;
import org.sekisho.admin.configuration.BundleView;
import org.sekisho.admin.configuration.Bundles;
import org.sekisho.admin.configuration.ConfigurationFile;
import org.sekisho.web.forms.Texts;

/** The files of one bundle. */
@Named
@ViewScoped
public class ConfigurationBundleBacking implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    Bundles useCases;

    private String key = "";
    private transient BundleView view;
    private String obstacle = "";

    /** Reads which bundle the page's address names; the first one where it names none. */
    @PostConstruct
    void read() {
        String asked = Faces.getRequestParameter("bundle");
        key = asked == null || asked.isEmpty() ? useCases.keys().get(0) : asked;
        if (!useCases.keys().contains(key)) {
            key = useCases.keys().get(0);
            Faces.responseSendError(HttpServletResponse.SC_NOT_FOUND, "");
        }
    }

    /** Sends the bundle as one zip. */
    public void download() throws IOException {
        Optional<byte[]> zip = useCases.zip(key);
        if (zip.isPresent()) {
            Faces.sendFile(zip.get(), key + ".zip", true);
        }
    }

    /** Sends one file. */
    public void downloadFile(String name) throws IOException {
        Optional<ConfigurationFile> file = useCases.file(key, name);
        if (file.isPresent()) {
            Faces.sendFile(file.get().text().getBytes(StandardCharsets.UTF_8), name, true);
        }
    }

    /** One sentence on what the file is for. */
    public String purpose(ConfigurationFile file) {
        return Purposes.of(file);
    }

    /** The file's text as HTML. */
    public String html(ConfigurationFile file) {
        return Highlighting.html(file.text());
    }

    public String getKey() {
        return key;
    }

    /** The files; none where there is an obstacle. */
    public BundleView getView() {
        if (view == null) {
            try {
                view = useCases.view(key).orElseThrow();
            } catch (InvalidInputException e) {
                obstacle = Texts.of(e);
                view = new BundleView(key, List.of(), List.of());
            }
        }
        return view;
    }

    /** Why no files can be made; empty when they are. */
    public String getObstacle() {
        getView();
        return obstacle;
    }
}

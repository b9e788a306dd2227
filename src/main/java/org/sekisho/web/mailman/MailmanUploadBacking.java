package org.sekisho.web.mailman;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import org.omnifaces.cdi.ViewScoped;
import org.omnifaces.util.Faces;
import org.sekisho.admin.InvalidInputException;
import org.sekisho.admin.mailman.ImportPreview;
import org.sekisho.admin.mailman.Uploads;
import org.sekisho.policy.lint.Remark;
import org.sekisho.web.forms.FormSave;
import org.sekisho.web.forms.Texts;
import org.sekisho.web.remarks.RemarkTexts;

/** The import of an export: looked at first, then taken. The page keeps the export between the two. */
@Named
@ViewScoped
public class MailmanUploadBacking implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    Uploads useCases;

    private final FormSave form = new FormSave();
    private transient Part export;
    private transient ImportPreview preview;
    private byte[] kept = new byte[0];

    /** Reads the uploaded file and shows what it would make. */
    public void look() throws IOException {
        preview = null;
        kept = new byte[0];
        if (export == null) {
            FormSave.refuse("export", Texts.of("mailman_upload.noFile"));
            return;
        }
        try (InputStream input = export.getInputStream()) {
            byte[] read = input.readNBytes(Uploads.MOST_BYTES + 1);
            preview = useCases.look(read);
            kept = read;
        } catch (InvalidInputException e) {
            FormSave.refuse(e.field(), Texts.of(e));
            Faces.validationFailed();
        }
    }

    /** Imports what was looked at. */
    public void take() {
        form.run(() -> useCases.take(kept), new FormSave.Then("mailman/list.xhtml", "mailman_upload.taken"));
    }

    /** One remark of the linter as a sentence. */
    public String sentence(Remark remark) {
        return RemarkTexts.of(remark);
    }

    /** What would be made; nothing before a file was read. */
    public ImportPreview getPreview() {
        if (preview == null && kept.length > 0) {
            preview = useCases.look(kept);
        }
        return preview;
    }

    public Part getExport() {
        return export;
    }

    public void setExport(Part export) {
        this.export = export;
    }
}

package org.sekisho.web.forms;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.EditableValueHolder;
import jakarta.faces.component.UIComponent;
import java.io.Serializable;
import java.util.Optional;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;
import org.sekisho.admin.InvalidInputException;
import org.sekisho.admin.StaleException;

/** The saving of one opened form: at most once, and every refusal a sentence. */
public class FormSave implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String FORM = "form:";

    private boolean done;

    /** Where to go after a save, and what to say there. */
    public record Then(String page, String key, Object... args) {
    }

    /** Runs the use case and goes on; on a refusal says why, and stays. */
    public synchronized void run(Runnable useCase, Then then) {
        if (done) {
            Messages.addGlobal(warning(Texts.of("forms.again")));
            return;
        }
        if (tried(useCase)) {
            done = true;
            Messages.addFlashGlobal(info(Texts.of(then.key(), then.args())));
            Faces.redirect(then.page());
        }
    }

    /** Runs something that may be run again, like a preview; on a refusal says why. Says whether it was taken. */
    public static boolean tried(Runnable useCase) {
        try {
            useCase.run();
            return true;
        } catch (InvalidInputException e) {
            refuse(e.field(), Texts.of(e));
        } catch (StaleException e) {
            Messages.addGlobal(error(Texts.of("forms.stale")));
        }
        Faces.validationFailed();
        return false;
    }

    /** Puts a sentence at the field of that id in the page's form; above the form where there is no such field. */
    public static void refuse(String field, String sentence) {
        Optional<UIComponent> input = Optional.ofNullable(Faces.getViewRoot().findComponent(FORM + field));
        if (input.orElse(null) instanceof EditableValueHolder holder) {
            holder.setValid(false);
            Messages.add(FORM + field, error(sentence));
        } else {
            Messages.addGlobal(error(sentence));
        }
    }

    /** Says on the next page that something could not be done. */
    public static void sayAfterwards(String sentence) {
        Messages.addFlashGlobal(error(sentence));
    }

    static FacesMessage error(String sentence) {
        return new FacesMessage(FacesMessage.SEVERITY_ERROR, sentence, sentence);
    }

    private static FacesMessage warning(String sentence) {
        return new FacesMessage(FacesMessage.SEVERITY_WARN, sentence, sentence);
    }

    private static FacesMessage info(String sentence) {
        return new FacesMessage(FacesMessage.SEVERITY_INFO, sentence, sentence);
    }
}

package org.sekisho.admin;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.sekisho.model.AccountRole;

/** Only an administrator may call it, and whom it names besides; what goes wrong comes out as an exception of this room. */
@Inherited
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Administered {

    /** Who else may call it. On a method it stands in the place of what the class says. */
    @Nonbinding
    AccountRole[] alsoFor() default {};
}

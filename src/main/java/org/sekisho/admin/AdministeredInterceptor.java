package org.sekisho.admin;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.lang.reflect.Method;
import java.util.List;
import org.sekisho.model.AccountRole;
import org.sekisho.store.StaleRowException;

/** Stands around the transaction: checks the permission before it, translates what comes out of it. */
@Administered
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE)
public class AdministeredInterceptor {

    @Inject
    private Caller caller;

    @AroundInvoke
    Object check(InvocationContext call) throws Exception {
        if (!caller.isProgram() && !caller.role().filter(role -> isFor(call.getMethod(), role)).isPresent()) {
            throw new NotPermittedException();
        }
        try {
            return call.proceed();
        } catch (StaleRowException stale) {
            throw new StaleException(stale);
        }
    }

    /** Whether a use case is for accounts of that role. */
    static boolean isFor(Method useCase, AccountRole role) {
        Administered own = useCase.getAnnotation(Administered.class);
        Administered said = own == null ? useCase.getDeclaringClass().getAnnotation(Administered.class) : own;
        return role == AccountRole.ADMINISTRATOR || said != null && List.of(said.alsoFor()).contains(role);
    }
}

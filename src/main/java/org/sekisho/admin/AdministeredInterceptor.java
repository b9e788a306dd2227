package org.sekisho.admin;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import org.sekisho.store.StaleRowException;

/** Stands around the transaction: checks the permission before it, translates what comes out of it. */
@Administered
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE)
public class AdministeredInterceptor {

    /** The group of those who may do everything. */
    public static final String ADMINISTRATOR = "ADMINISTRATOR";

    @Inject
    private Caller caller;

    @AroundInvoke
    Object check(InvocationContext call) throws Exception {
        if (!caller.isAdministrator()) {
            throw new NotPermittedException();
        }
        try {
            return call.proceed();
        } catch (StaleRowException stale) {
            throw new StaleException(stale);
        }
    }
}

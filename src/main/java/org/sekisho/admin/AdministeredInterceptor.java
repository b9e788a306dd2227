package org.sekisho.admin;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.persistence.OptimisticLockException;
import jakarta.security.enterprise.SecurityContext;
import java.util.Optional;
import java.util.stream.Stream;

/** Stands around the transaction: checks the permission before it, translates what comes out of it. */
@Administered
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE)
public class AdministeredInterceptor {

    /** The group of those who may do everything. */
    public static final String ADMINISTRATOR = "ADMINISTRATOR";

    @Inject
    private SecurityContext security;

    @AroundInvoke
    Object check(InvocationContext call) throws Exception {
        if (!security.isCallerInRole(ADMINISTRATOR)) {
            throw new NotPermittedException();
        }
        try {
            return call.proceed();
        } catch (RuntimeException failed) {
            throw staleness(failed).map(RuntimeException.class::cast).orElse(failed);
        }
    }

    private static Optional<StaleException> staleness(Throwable failed) {
        return Stream.iterate(failed, cause -> cause != null, Throwable::getCause).limit(10)
                .filter(OptimisticLockException.class::isInstance).findFirst().map(StaleException::new);
    }
}

package org.sekisho.smtp.front;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Method;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class SessionThreadsTest {

    @Test
    void areVirtualWhereTheJvmHasThem() throws Exception {
        ExecutorService threads = SessionThreads.forSessions(5);
        boolean virtual = threads.submit(() -> isVirtual(Thread.currentThread())).get();
        threads.shutdown();
        assertThat(virtual).isEqualTo(Runtime.version().feature() >= 21);
    }

    @Test
    void areNotWaitedForLongerThanTheLimit() throws Exception {
        CountDownLatch never = new CountDownLatch(1);
        ExecutorService threads = new BoundedEnd(Executors.newCachedThreadPool(), Duration.ofMillis(200));
        Future<?> stuck = threads.submit(() -> never.await(1, TimeUnit.MINUTES));
        threads.shutdown();
        assertThat(threads.awaitTermination(Long.MAX_VALUE, TimeUnit.NANOSECONDS)).isFalse();
        assertThatThrownBy(() -> stuck.get(5, TimeUnit.SECONDS)).hasCauseInstanceOf(InterruptedException.class);
    }

    /** Looked up by name, for the tests are compiled for Java 17. */
    private static boolean isVirtual(Thread thread) throws ReflectiveOperationException {
        for (Method method : Thread.class.getMethods()) {
            if (method.getName().equals("isVirtual")) {
                return (boolean) method.invoke(thread);
            }
        }
        return false;
    }
}

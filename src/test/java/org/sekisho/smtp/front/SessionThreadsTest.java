package org.sekisho.smtp.front;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.concurrent.ExecutorService;
import org.junit.jupiter.api.Test;

class SessionThreadsTest {

    @Test
    void areVirtualWhereTheJvmHasThem() throws Exception {
        ExecutorService threads = SessionThreads.forSessions(5);
        boolean virtual = threads.submit(() -> isVirtual(Thread.currentThread())).get();
        threads.shutdown();
        assertThat(virtual).isEqualTo(Runtime.version().feature() >= 21);
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

package org.sekisho.store;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.EntityTransaction;
import jakarta.persistence.Persistence;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import javax.sql.DataSource;

/** A migrated database without a server around it; the mapping is validated against its tables. */
public final class TestDatabase implements AutoCloseable {

    private final EntityManagerFactory factory;

    public TestDatabase(DataSource dataSource) {
        SchemaMigration.run(dataSource);
        Map<String, Object> settings = new HashMap<>();
        settings.put("jakarta.persistence.transactionType", "RESOURCE_LOCAL");
        settings.put("jakarta.persistence.jtaDataSource", dataSource);
        settings.put("jakarta.persistence.nonJtaDataSource", dataSource);
        settings.put("hibernate.hbm2ddl.auto", "validate");
        // as in the server, which takes no query that only Hibernate would take
        settings.put("hibernate.jpa.compliance.query", "true");
        factory = Persistence.createEntityManagerFactory("sekisho", settings);
    }

    /** Runs the work in a transaction of its own and returns what it returns. */
    public <T> T inTransaction(Function<EntityManager, T> work) {
        try (EntityManager entityManager = factory.createEntityManager()) {
            EntityTransaction transaction = entityManager.getTransaction();
            transaction.begin();
            try {
                T result = work.apply(entityManager);
                transaction.commit();
                return result;
            } finally {
                if (transaction.isActive()) {
                    transaction.rollback();
                }
            }
        }
    }

    @Override
    public void close() {
        factory.close();
    }
}

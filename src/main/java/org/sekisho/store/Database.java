package org.sekisho.store;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import javax.sql.DataSource;

/** Hands the server's database and threads to the classes of this room. */
@Dependent
class Database {

    @Produces
    @PersistenceContext(unitName = "sekisho")
    private EntityManager entityManager;

    @Produces
    @Resource(lookup = "java:jboss/datasources/SekishoDS")
    private DataSource dataSource;

    @Produces
    @Resource
    private ManagedExecutorService executor;
}

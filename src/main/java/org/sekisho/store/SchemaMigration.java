package org.sekisho.store;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Brings the tables to the version that this program needs. */
public final class SchemaMigration {

    private SchemaMigration() {
    }

    /**
     * Runs the migrations that are missing, each in its own transaction; run it before anything else reads a table.
     *
     * @throws org.flywaydb.core.api.FlywayException when the database cannot be reached or holds another schema
     */
    public static void run(DataSource dataSource) {
        Flyway.configure(SchemaMigration.class.getClassLoader())
                .dataSource(dataSource)
                .locations("classpath:db/migration")
                .load()
                .migrate();
    }
}

package org.sekisho.store;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** Brings the tables to the version that this program needs. */
public final class SchemaMigration {

    private static final String EVERYWHERE = "classpath:db/migration";

    private SchemaMigration() {
    }

    /**
     * Runs the migrations that are missing, each in its own transaction; run it before anything else reads a table.
     *
     * @throws FlywayException when the database cannot be reached or holds another schema
     */
    public static void run(DataSource dataSource) {
        Flyway.configure(SchemaMigration.class.getClassLoader())
                .dataSource(dataSource)
                .locations(locations(dataSource))
                // the numbers belong to rooms of the program, not to days
                .outOfOrder(true)
                .load()
                .migrate();
    }

    /** What every database gets, and what only PostgreSQL has; the versions of both are one row. */
    private static String[] locations(DataSource dataSource) {
        try (Connection connection = dataSource.getConnection()) {
            return connection.getMetaData().getDatabaseProductName().equals("PostgreSQL")
                    ? new String[] {EVERYWHERE, "classpath:db/postgresql"} : new String[] {EVERYWHERE};
        } catch (SQLException unreachable) {
            throw new FlywayException("the database cannot be reached", unreachable);
        }
    }
}

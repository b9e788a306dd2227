package org.sekisho.boot;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The WAR that Maven built, on the server that Maven provisioned. */
@ExtendWith(ArquillianExtension.class)
class DeploymentIT {

    @Resource(lookup = "java:jboss/datasources/SekishoDS")
    private DataSource database;

    @Deployment
    static WebArchive theWarThatMavenBuilt() {
        return WarUnderTest.archive();
    }

    @Test
    void theDatabaseAnswers() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select 1")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getInt(1)).isEqualTo(1);
        }
    }
}

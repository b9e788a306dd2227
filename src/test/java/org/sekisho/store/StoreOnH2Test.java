package org.sekisho.store;

import java.util.UUID;
import org.h2.jdbcx.JdbcDataSource;

class StoreOnH2Test extends StoreContract {

    @Override
    TestDatabase open() {
        JdbcDataSource dataSource = new JdbcDataSource();
        dataSource.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        return new TestDatabase(dataSource);
    }
}

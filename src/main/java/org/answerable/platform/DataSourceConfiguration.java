package org.answerable.platform;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import org.springframework.boot.autoconfigure.flyway.FlywayConfigurationCustomizer;
import org.springframework.boot.autoconfigure.jdbc.DataSourceProperties;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one connection pool, with the options that the engine and our times need, whatever URL is given. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DataSourceProperties.class)
class DataSourceConfiguration {

    static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);

    @Bean
    DatabaseVendor databaseVendor(DataSourceProperties settings) {
        return DatabaseProbe.vendorBehind(settings);
    }

    @Bean
    @ConfigurationProperties("spring.datasource.hikari")
    HikariDataSource dataSource(DataSourceProperties settings, DatabaseVendor vendor) {
        HikariDataSource pool = settings.initializeDataSourceBuilder()
                .type(HikariDataSource.class)
                .build();
        pool.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        if (vendor != DatabaseVendor.H2) {
            pool.addDataSourceProperty("connectTimeout", String.valueOf(CONNECT_TIMEOUT.toMillis()));
            // A user who can see another Camunda schema would otherwise get no tables.
            pool.addDataSourceProperty("nullCatalogMeansCurrent", "true");
            pool.addDataSourceProperty("rewriteBatchedStatements", "true");
            pool.addDataSourceProperty("connectionTimeZone", "UTC");
        }
        if (vendor == DatabaseVendor.MYSQL) {
            // The engine's columns have whole seconds; rounding up would put its history after our own.
            pool.addDataSourceProperty("sessionVariables", "sql_mode=CONCAT(@@sql_mode,',TIME_TRUNCATE_FRACTIONAL')");
        }
        return pool;
    }

    /** One set of migrations for tables, one small folder per vendor for triggers. */
    @Bean
    FlywayConfigurationCustomizer migrationLocations(DatabaseVendor vendor) {
        return flyway -> flyway.locations("classpath:sql/migration", "classpath:sql/vendor/" + vendor.folder());
    }
}

package org.maractracker.embedded;

import java.nio.file.Path;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Configuration of how the embedded database is written to and kept small. */
@Configuration(proxyBeanMethods = false)
@Conditional(EmbeddedLedger.OnEmbeddedDatabase.class)
public class EmbeddedDatabase {

  /** Returns the same for a database that only this process opens, without a context. */
  public static DataSource oneWriter(DataSource pool) {
    return new OneWriterDataSource(pool, new WriteTurn());
  }

  @Bean
  static BeanPostProcessor oneWriter(Environment environment) {
    DataFolder.keepToOwner(Path.of(EmbeddedLedger.data(environment)));
    return new BeanPostProcessor() {
      @Override
      public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource pool ? oneWriter(pool) : bean;
      }
    };
  }

  @Bean
  StoreHousekeeping storeHousekeeping(DataSource dataSource) throws SQLException {
    return new StoreHousekeeping(dataSource.unwrap(OneWriterDataSource.class));
  }
}

package org.maractracker.embedded;

import java.nio.file.Path;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.util.unit.DataSize;

/** Configuration of how the embedded database is written to and kept small. */
@Configuration(proxyBeanMethods = false)
@Conditional(OnEmbeddedDatabase.class)
public class EmbeddedDatabase {

  /**
   * Returns a data source with one writer.
   *
   * @param pool connections to a database that nothing else writes to
   * @param folder where its file is
   */
  public static DataSource oneWriter(DataSource pool, Path folder) {
    return oneWriter(pool, new DiskReserve(folder, DiskReserve.DEFAULT));
  }

  private static DataSource oneWriter(DataSource pool, DiskReserve reserve) {
    return new OneWriterDataSource(pool, new WriteTurn(), reserve);
  }

  @Bean
  static BeanPostProcessor oneWriter(Environment environment) {
    Path folder = Path.of(OnEmbeddedDatabase.data(environment));
    DataFolder.keepToOwner(folder);
    long mebibytes =
        environment.getProperty(
            "TRACKER_DISK_RESERVE", Long.class, DiskReserve.DEFAULT.toMegabytes());
    DiskReserve reserve = new DiskReserve(folder, DataSize.ofMegabytes(mebibytes));
    return new BeanPostProcessor() {
      @Override
      public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource pool ? oneWriter(pool, reserve) : bean;
      }
    };
  }

  @Bean
  StoreHousekeeping storeHousekeeping(DataSource dataSource) throws SQLException {
    return new StoreHousekeeping(dataSource.unwrap(OneWriterDataSource.class));
  }
}

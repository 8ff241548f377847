package org.maractracker.embedded;

import java.nio.file.Path;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Configuration of how the embedded database is encrypted, written to and kept small. */
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

  static DataSource oneWriter(DataSource pool, DiskReserve reserve) {
    return new OneWriterDataSource(pool, new WriteTurn(), reserve);
  }

  @Bean
  static EncryptedPool encryptedPool(Environment environment) {
    return new EncryptedPool(environment);
  }

  @Bean
  StoreHousekeeping storeHousekeeping(DataSource dataSource) throws SQLException {
    return new StoreHousekeeping(dataSource.unwrap(OneWriterDataSource.class));
  }
}

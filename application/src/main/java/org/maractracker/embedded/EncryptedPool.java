package org.maractracker.embedded;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import javax.sql.DataSource;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.core.env.Environment;
import org.springframework.util.unit.DataSize;

/**
 * Post-processor that gives the pool of the embedded database the key of its file, before it opens
 * it, and one writer. It is made before every other bean, and ends after them: a stop that wrote
 * the file anew has then left one that nobody else may read.
 */
final class EncryptedPool implements BeanPostProcessor, DisposableBean {

  private final DataFolder folder;
  private final DatabaseKey key;
  private final DiskReserve reserve;

  EncryptedPool(Environment environment) {
    folder = new DataFolder(Path.of(OnEmbeddedDatabase.data(environment)));
    key = new DatabaseFile(folder).prepare(environment.getProperty("TRACKER_DATABASE_KEY_FILE"));
    long mebibytes =
        environment.getProperty(
            "TRACKER_DISK_RESERVE", Long.class, DiskReserve.DEFAULT.toMegabytes());
    reserve = new DiskReserve(folder.path(), DataSize.ofMegabytes(mebibytes));
  }

  /** H2 takes both passwords as one text: the file's, a blank, and the user's. */
  @Override
  public Object postProcessBeforeInitialization(Object bean, String name) {
    if (bean instanceof HikariDataSource pool) {
      pool.setJdbcUrl(pool.getJdbcUrl() + DatabaseFile.CIPHER);
      pool.setPassword(key.text() + " " + Objects.requireNonNullElse(pool.getPassword(), ""));
    }
    return bean;
  }

  @Override
  public Object postProcessAfterInitialization(Object bean, String name) {
    return bean instanceof DataSource pool ? EmbeddedDatabase.oneWriter(pool, reserve) : bean;
  }

  @Override
  public void destroy() {
    if (Files.exists(folder.path())) {
      folder.keepToOwner();
    }
  }
}

package org.maractracker.bench.serving;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the processes find that are measured. */
class ServedProcessTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jakarta.persistence.EntityManager",
        "org.springframework.orm.jpa.JpaTransactionManager",
        "org.springframework.data.repository.Repository",
        "org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration",
        "org.hibernate.envers.Audited",
        "org.aspectj.weaver.Advice"
      })
  void theProductDoesNotFindTheObjectMapper(String mappers) throws IOException {
    assertThat(finds(System.getProperty("java.class.path"), mappers)).isTrue();
    assertThat(finds(ServedProcess.withoutMapper(), mappers)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "org.maractracker.Tracker",
        "org.maractracker.bench.ordinary.OrdinaryMain",
        "org.hibernate.validator.HibernateValidator",
        "org.springframework.boot.persistence.autoconfigure.PersistenceExceptionTranslationAutoConfiguration",
        "org.postgresql.Driver"
      })
  void theProductFindsItsOwn(String own) throws IOException {
    assertThat(finds(ServedProcess.withoutMapper(), own)).isTrue();
  }

  private static boolean finds(String classPath, String type) throws IOException {
    URL[] entries =
        Arrays.stream(classPath.split(File.pathSeparator, -1))
            .map(ServedProcessTest::url)
            .toArray(URL[]::new);
    try (URLClassLoader loader = new URLClassLoader(entries, null)) {
      return loader.getResource(type.replace('.', '/') + ".class") != null;
    }
  }

  private static URL url(String entry) {
    try {
      return Path.of(entry).toUri().toURL();
    } catch (MalformedURLException e) {
      throw new IllegalArgumentException(e);
    }
  }
}

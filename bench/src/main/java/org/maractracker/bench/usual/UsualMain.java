package org.maractracker.bench.usual;

import java.util.Map;
import org.maractracker.bench.ordinary.TokenSecurity;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.context.annotation.Import;

/** Main class of the usual service, which makes its own tables. */
@SpringBootApplication(exclude = FlywayAutoConfiguration.class)
@Import(TokenSecurity.class)
public class UsualMain {

  /** Settings that guides for such a service recommend: batches, and no session while answering. */
  private static final Map<String, Object> SETTINGS =
      Map.of(
          "spring.jpa.open-in-view", "false",
          "spring.jpa.hibernate.ddl-auto", "create",
          "spring.jpa.properties.hibernate.jdbc.batch_size", "50",
          "spring.jpa.properties.hibernate.order_inserts", "true",
          "spring.jpa.properties.hibernate.order_updates", "true",
          "spring.jpa.properties.hibernate.default_batch_fetch_size", "50",
          "spring.jpa.defer-datasource-initialization", "true",
          "spring.sql.init.mode", "always",
          "spring.sql.init.schema-locations", "classpath:org/maractracker/bench/usual/indexes.sql");

  public static void main(String[] arguments) {
    SpringApplication application = new SpringApplication(UsualMain.class);
    application.setDefaultProperties(SETTINGS);
    application.run(arguments);
  }
}

package org.maractracker.faults;

import javax.sql.DataSource;
import org.maractracker.query.QuerySide;
import org.maractracker.query.engine.view.View;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;

/** The query side of a release, with one view more, of the version that its environment says. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import(QuerySide.class)
public class CountingQuerySide {

  static final String VERSION = "COUNTED_VERSION";

  @Bean
  View counted(DataSource dataSource, Environment environment) {
    return new CountedView(dataSource, environment.getRequiredProperty(VERSION, Integer.class));
  }

  static void main(String[] args) {
    SpringApplication.run(CountingQuerySide.class, args);
  }
}

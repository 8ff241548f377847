package org.maractracker;

import org.maractracker.settings.Setting;
import org.maractracker.settings.WrongSetting;
import org.maractracker.store.schema.SchemaMigration;
import org.springframework.boot.CommandLineRunner;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Brings every schema to the form this version needs, grants the database roles what they may do
 * there, and ends. Run as the owner of the schemas, before the sides are started with {@code
 * TRACKER_SCHEMA=check}; run again it changes nothing.
 */
@SpringBootConfiguration(proxyBeanMethods = false)
public class MigrateMain {

  static void main(String[] args) {
    new SpringApplicationBuilder(MigrateMain.class).web(WebApplicationType.NONE).run(args).close();
  }

  /** Without a pool, and without the patience of one: an index may take its time. */
  @Bean
  CommandLineRunner migrate(Environment environment) {
    return arguments ->
        SchemaMigration.migrateAll(
            new DriverManagerDataSource(
                required(environment, Setting.TRACKER_DATABASE_URL),
                required(environment, Setting.TRACKER_DATABASE_USER),
                environment.getProperty(Setting.TRACKER_DATABASE_PASSWORD.name(), "")));
  }

  /** The embedded default migrates itself, so that there is none here. */
  private static String required(Environment environment, Setting setting) {
    String value = environment.getProperty(setting.name());
    if (value == null) {
      throw WrongSetting.missing(setting);
    }
    return value;
  }
}

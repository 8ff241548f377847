package org.maractracker.testsupport;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.aop.support.AopUtils;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.util.ClassUtils;

/**
 * Process of the product, whole and on a real web server, within the JVM of the test. It is
 * configured as an operator would do it: by environment variables, under the names of
 * docs/settings.md.
 */
public final class RunningProcess implements Server, AutoCloseable {

  private final ConfigurableApplicationContext context;

  private RunningProcess(ConfigurableApplicationContext context) {
    this.context = context;
  }

  /** Starts a main class on a free port; a name the map does not set is not set at all. */
  public static RunningProcess start(
      Class<?> main, Map<String, String> environment, String... arguments) {
    return start(new SpringApplicationBuilder(main), environment, arguments);
  }

  /** Starts one whose machine has that clock. */
  public static RunningProcess start(
      Class<?> main, Clock clock, Map<String, String> environment, String... arguments) {
    return start(
        new SpringApplicationBuilder(main)
            .initializers(
                process -> process.getBeanFactory().registerSingleton("machineClock", clock)),
        environment,
        arguments);
  }

  private static RunningProcess start(
      SpringApplicationBuilder process, Map<String, String> environment, String... arguments) {
    return new RunningProcess(
        process.registerShutdownHook(false).environment(having(environment)).run(arguments));
  }

  /**
   * Returns an environment that has these variables from the beginning, as a process's environment
   * has.
   */
  private static ConfigurableEnvironment having(Map<String, String> environment) {
    Map<String, Object> variables =
        Stream.concat(Stream.of(Map.entry("PORT", "0")), environment.entrySet().stream())
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (zero, set) -> set));
    String name = StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME;
    ConfigurableEnvironment process = new StandardEnvironment();
    process
        .getPropertySources()
        .replace(name, new SystemEnvironmentPropertySource(name, variables));
    return process;
  }

  @Override
  public String origin() {
    return "http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port");
  }

  public <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  public ConfigurableApplicationContext context() {
    return context;
  }

  /**
   * Returns, by bean name, the class of every bean that is one of these types, or of a type in one
   * of these packages: so that a test can name all there may be, and one that wires itself is seen.
   */
  public Map<String, String> wired(List<String> packages, List<Class<?>> types) {
    Map<String, String> wired = new TreeMap<>();
    for (String name : context.getBeanFactory().getBeanDefinitionNames()) {
      Class<?> bean = AopUtils.getTargetClass(context.getBean(name));
      boolean ofInterest =
          types.stream().anyMatch(type -> type.isAssignableFrom(bean))
              || kinds(bean).anyMatch(kind -> packages.stream().anyMatch(kind::startsWith));
      if (ofInterest) {
        wired.put(name, bean.getSimpleName());
      }
    }
    return wired;
  }

  /** Returns the names of a class, all it extends and all it implements. */
  private static Stream<String> kinds(Class<?> bean) {
    Stream<Class<?>> classes = Stream.iterate(bean, each -> each != null, Class::getSuperclass);
    return Stream.concat(classes, ClassUtils.getAllInterfacesForClassAsSet(bean).stream())
        .map(Class::getName);
  }

  /** Closes the process as an orderly stop does; its database stays. */
  @Override
  public void close() {
    context.close();
  }
}

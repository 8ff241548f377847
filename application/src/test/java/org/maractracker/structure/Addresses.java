package org.maractracker.structure;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Method;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The addresses under {@code /api} that the controllers declare, as {@code GET /api/actions}. */
public final class Addresses {

  private Addresses() {}

  static Set<String> declared() {
    return declaredIn("org.maractracker");
  }

  /** Those of the controllers in a package and all below it. */
  public static Set<String> declaredIn(String name) {
    Set<String> addresses = new TreeSet<>();
    new ClassFileImporter()
        .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages(name).stream()
            .filter(type -> type.isAnnotatedWith(RestController.class))
            .map(JavaClass::reflect)
            .forEach(controller -> {
              for (Method method : controller.getDeclaredMethods()) {
                of(controller, method).forEach(addresses::add);
              }
            });
    return addresses;
  }

  private static Stream<String> of(Class<?> controller, Method method) {
    RequestMapping mapping =
        AnnotatedElementUtils.findMergedAnnotation(method, RequestMapping.class);
    RequestMapping above =
        AnnotatedElementUtils.findMergedAnnotation(controller, RequestMapping.class);
    return mapping == null
        ? Stream.of()
        : Stream.of(mapping.method())
            .map(verb -> verb + " " + path(above) + path(mapping))
            .filter(address -> address.contains(" /api"));
  }

  private static String path(@Nullable RequestMapping mapping) {
    return mapping == null || mapping.path().length == 0 ? "" : mapping.path()[0];
  }
}

package org.maractracker.testsupport;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.classfile.constantpool.Utf8Entry;
import java.net.URL;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Condition of the profile {@code fast}: leaves out each test class that, itself or by another
 * class of the tests, starts an application context or a process. Nobody has to mark a test for it.
 * What asks for PostgreSQL is aborted where it asks ({@link TestDatabase}), so that its run on H2
 * remains. A test that is named with {@code -Dtest} runs whole.
 */
public final class QuickTests implements ExecutionCondition {

  private static final List<String> SLOW =
      List.of(
          "org/maractracker/testsupport/RunningProcess",
          "org/maractracker/testsupport/PostgresServer",
          "org/springframework/boot/SpringApplication",
          "org/springframework/boot/builder/",
          "org/springframework/boot/test/context/",
          "org/springframework/context/",
          "java/lang/ProcessBuilder");

  /** Aborts the test that asks where only quick ones are to run. */
  static void abortIfOnlyQuick(String what) {
    Assumptions.assumeFalse(only(), () -> what + " is not for the profile fast");
  }

  private static boolean only() {
    return Boolean.getBoolean("tests.quick") && System.getProperty("test") == null;
  }

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    return only() && context.getTestClass().filter(QuickTests::isSlow).isPresent()
        ? ConditionEvaluationResult.disabled("It starts a context or a process")
        : ConditionEvaluationResult.enabled("");
  }

  private static boolean isSlow(Class<?> test) {
    Set<String> seen = new HashSet<>(Set.of(test.getName().replace('.', '/')));
    Deque<String> open = new ArrayDeque<>(seen);
    while (!open.isEmpty()) {
      URL file = test.getClassLoader().getResource(open.pop() + ".class");
      if (file == null || !file.getPath().contains("/test-classes/")) {
        continue;
      }
      for (PoolEntry entry : read(file).constantPool()) {
        if (entry instanceof Utf8Entry text
            && SLOW.stream().anyMatch(text.stringValue()::contains)) {
          return true;
        }
        if (entry instanceof ClassEntry type && seen.add(type.asInternalName())) {
          open.add(type.asInternalName());
        }
      }
    }
    return false;
  }

  private static ClassModel read(URL file) {
    try (InputStream bytes = file.openStream()) {
      return ClassFile.of().parse(bytes.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

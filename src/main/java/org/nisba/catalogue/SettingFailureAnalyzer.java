package org.nisba.catalogue;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.beans.factory.InjectionPoint;
import org.springframework.beans.factory.UnsatisfiedDependencyException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Names the setting whose value is not of its kind, such as a word for a number. */
final class SettingFailureAnalyzer extends AbstractFailureAnalyzer<TypeMismatchException> {

  @Override
  protected @Nullable FailureAnalysis analyze(
      Throwable rootFailure, TypeMismatchException mismatch) {
    Value setting = null;
    for (Throwable each = rootFailure; each != null; each = each.getCause()) {
      Value innermost = setting(each);
      setting = innermost == null ? setting : innermost;
    }
    return setting == null
        ? null
        : new FailureAnalysis(
            variable(setting.value()) + " cannot be '" + mismatch.getValue() + "'", null, mismatch);
  }

  private static @Nullable Value setting(Throwable failure) {
    InjectionPoint point =
        failure instanceof UnsatisfiedDependencyException unsatisfied
            ? unsatisfied.getInjectionPoint()
            : null;
    return point == null ? null : point.getAnnotation(Value.class);
  }

  /** {@return the variable of the environment that is a property's, given as {@code ${a.b-c}}} */
  private static String variable(String property) {
    return property.replaceAll("[${}]", "").replaceAll("[.-]", "_").toUpperCase(Locale.ROOT);
  }
}

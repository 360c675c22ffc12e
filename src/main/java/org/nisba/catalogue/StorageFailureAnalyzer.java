package org.nisba.catalogue;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells at start what is wrong with the database in words instead of a stack trace. */
final class StorageFailureAnalyzer extends AbstractFailureAnalyzer<StorageException> {

  @Override
  protected FailureAnalysis analyze(Throwable rootFailure, StorageException cause) {
    return new FailureAnalysis(String.valueOf(cause.getMessage()), null, cause);
  }
}

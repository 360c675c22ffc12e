package org.nisba.linking;

/** Runs the stages of linking, so that they can be measured from outside. Thread-safe. */
@FunctionalInterface
public interface StageRunner {

  /** Only runs them. */
  StageRunner PLAIN = (_, work) -> work.run();

  /** Runs the work of a stage, once and in the calling thread; what it throws passes through. */
  void run(Stage stage, Runnable work);
}

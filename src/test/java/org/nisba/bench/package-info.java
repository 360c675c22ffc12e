/** JMH benchmarks of the engine; src/docs/benchmarks.md says how to run them. */
@NullMarked
package org.nisba.bench;

import org.jspecify.annotations.NullMarked;

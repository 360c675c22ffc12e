/**
 * Benchmarks: the engine, and the linker beside its rivals in process and over HTTP;
 * src/docs/benchmarks.md says how to run them.
 */
@NullMarked
package org.nisba.bench;

import org.jspecify.annotations.NullMarked;

/**
 * Programs that measure quality and learn from data, and the scorer that the tests share with them.
 */
@NullMarked
package org.nisba.evaluation;

import org.jspecify.annotations.NullMarked;

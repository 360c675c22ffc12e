/**
 * Keeps the current linker: builds it from the catalogue, swaps it in whole when the catalogue has
 * changed, and says when the service is ready.
 */
@NullMarked
package org.nisba.serving;

import org.jspecify.annotations.NullMarked;

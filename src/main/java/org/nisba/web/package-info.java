/**
 * The HTTP API: controllers, requests and answers, problems, the key for writing.
 *
 * <p>Requests are checked here and become the engine's values; nothing of HTTP goes further in.
 */
@NullMarked
package org.nisba.web;

import org.jspecify.annotations.NullMarked;

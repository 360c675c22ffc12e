/** What the tests share: a real PostgreSQL, and the running service with a client. */
@NullMarked
package org.nisba.support;

import org.jspecify.annotations.NullMarked;

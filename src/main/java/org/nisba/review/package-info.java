/**
 * The queue of links and unknown names that users chose to send, and what was decided of them:
 * every confirmed spelling becomes an alias.
 */
@NullMarked
package org.nisba.review;

import org.jspecify.annotations.NullMarked;

/** The command line of the jar: imports, exports and keys, without a port. */
@NullMarked
package org.nisba.commands;

import org.jspecify.annotations.NullMarked;

/** Who may do what: roles, and keys that are kept as hashes in the catalogue's database. */
@NullMarked
package org.nisba.access;

import org.jspecify.annotations.NullMarked;

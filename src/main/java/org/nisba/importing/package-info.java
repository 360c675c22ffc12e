/**
 * Bulk loading: readers of file formats, validation, jobs and their progress; COPY into staging
 * tables and set-based changes of the catalogue.
 */
@NullMarked
package org.nisba.importing;

import org.jspecify.annotations.NullMarked;

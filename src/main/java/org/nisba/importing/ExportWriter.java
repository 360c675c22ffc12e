package org.nisba.importing;

import org.nisba.catalogue.CatalogueVisitor;

/** Writes the catalogue in one format; closing it writes what it still holds. */
interface ExportWriter extends CatalogueVisitor, AutoCloseable {

  @Override
  void close();
}

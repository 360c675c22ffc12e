package org.nisba.importing;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nisba.catalogue.CatalogueEntity;
import org.nisba.catalogue.EntityType;

/** Counts what a reader finds, and stages what is taken of it. */
final class StagingSink implements EntitySink {

  private final ImportJob job;
  private final Staging staging;
  private final Set<EntityType> types;

  StagingSink(ImportJob job, Staging staging, ImportOptions options) {
    this.job = job;
    this.staging = staging;
    this.types = options.typesTaken();
  }

  @Override
  public void line() {
    job.checkCancelled();
    job.readLine();
  }

  @Override
  public void accept(long line, CatalogueEntity entity) {
    if (types.contains(entity.type())) {
      staging.add(line, entity);
      job.accept();
    } else {
      job.skip();
    }
  }

  @Override
  public void delete(long line, String id) {
    staging.end(line, id, null, null);
    job.accept();
  }

  @Override
  public void merge(long line, String id, @Nullable EntityType type, String into) {
    staging.end(line, id, type, into);
    job.accept();
  }

  @Override
  public void skip(long line) {
    job.skip();
  }

  @Override
  public void reject(long line, String reason) {
    job.reject(line, reason);
  }

  @Override
  public void unknownField(String name) {
    job.unknownField(name);
  }

  @Override
  public void note(String what) {
    job.note(what);
  }
}

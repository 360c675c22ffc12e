package org.nisba.importing;

/** One import as the writer sees it. */
record ImportUndertaking(ImportJob job, ImportRequest request, ImportJobs jobs)
    implements BulkWriter.Undertaking {

  @Override
  public String source() {
    return request.source();
  }

  @Override
  public String who() {
    return "import " + job.id();
  }

  @Override
  public EditPolicy edits() {
    return request.options().edits();
  }

  @Override
  public void begin() {
    jobs.hold(job.id());
  }

  @Override
  public void checkCancelled() {
    job.checkCancelled();
  }

  /** In the same transaction as the changes, so that the report is true whatever happens. */
  @Override
  public void complete(ImportResult result) {
    job.complete(result);
    jobs.save(job.report());
  }
}

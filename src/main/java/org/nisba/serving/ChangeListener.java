package org.nisba.serving;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.LivenessState;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Has the linker follow the catalogue, whoever writes to it: at each notification, and twice a
 * second without one, since a notification can be lost. A connection that is cut is made anew, and
 * all that was missed is read, for the change log tells by its revision what there is to read.
 */
@Component
class ChangeListener implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(ChangeListener.class);
  private static final int POLL_MILLIS = 500;

  /** A connection that says nothing for so long is given up, whether it says that it is cut. */
  private static final int SILENT_MILLIS = 5_000;

  private final DataSource database;
  private final LiveLinker linker;
  private final CatalogueContact contact;
  private final ApplicationEventPublisher events;
  private volatile boolean running;

  ChangeListener(
      DataSource database,
      LiveLinker linker,
      CatalogueContact contact,
      ApplicationEventPublisher events) {
    this.database = database;
    this.linker = linker;
    this.contact = contact;
    this.events = events;
  }

  /** Begins before the web server and ends after it, so that the last writes are followed, too. */
  @Override
  public int getPhase() {
    return 0;
  }

  @Override
  public void start() {
    running = true;
    Thread.ofPlatform().daemon().name("catalogue-listener").start(this::run);
  }

  @Override
  public void stop() {
    running = false; // the thread ends within a poll; its connection does with the pool
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /** Without this thread the service would grow old and never notice: then it is not live. */
  private void run() {
    try {
      while (running) {
        follow();
      }
    } finally {
      if (running) {
        AvailabilityChangeEvent.publish(events, this, LivenessState.BROKEN);
      }
    }
  }

  private void follow() {
    try (Connection connection = database.getConnection()) {
      listen(connection);
    } catch (SQLException e) {
      if (running && contact.lost()) {
        LOG.warn("the catalogue is not heard; trying again: {}", e.getMessage());
      }
      pause();
    } catch (RuntimeException e) {
      LOG.error("a change of the catalogue cannot be followed; trying again", e);
      pause();
    }
  }

  private void listen(Connection connection) throws SQLException {
    connection.setNetworkTimeout(Runnable::run, SILENT_MILLIS);
    PGConnection notifications = connection.unwrap(PGConnection.class);
    try (Statement statement = connection.createStatement()) {
      statement.execute("listen catalogue_changed");
      while (running) {
        long revision = revision(statement);
        if (contact.heard(revision)) {
          LOG.info("the catalogue is heard again");
        }
        linker.catchUp(revision);
        notifications.getNotifications(POLL_MILLIS);
      }
      statement.execute("unlisten *");
    }
  }

  private static long revision(Statement statement) throws SQLException {
    try (ResultSet row = statement.executeQuery("select revision from catalogue_state")) {
      row.next();
      return row.getLong(1);
    }
  }

  private static void pause() {
    try {
      Thread.sleep(POLL_MILLIS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
